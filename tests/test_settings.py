"""Settings come from option, environment or file, in that order; each says what is wrong with it."""

import traceback
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import SettingsError
from graph.settings import SCHEMES, Secret, Settings, load_settings


def settings_of(folder: Path, text: str) -> Settings:
    (folder / "selaras.toml").write_text(text, "utf-8")
    return load_settings(folder=folder, environment={})


def complaint_about(folder: Path, text: str) -> str:
    with pytest.raises(SettingsError) as refused:
        settings_of(folder, text)
    return str(refused.value)


def test_nothing_said_is_the_local_graph(tmp_path: Path) -> None:
    found = load_settings(folder=tmp_path, environment={})

    assert found == Settings(
        db="local:.selaras",
        db_user="neo4j",
        db_password=None,
        db_database=None,
        lang="id",
        engine_memory=None,
        engine_idle=300.0,
    )
    assert found.folder == Path(".selaras")


def test_an_option_wins_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "selaras.toml").write_text('db = "bolt://file"\ndb_user = "file"\ndb_database = "file"\n')
    environment = {"SELARAS_DB": "bolt://environment", "SELARAS_DB_USER": "environment"}

    found = load_settings(folder=tmp_path, environment=environment, db="bolt://option", db_user=None)

    assert found == Settings(db="bolt://option", db_user="environment", db_database="file")
    assert found.folder is None


def test_everything_can_be_said_in_the_environment(tmp_path: Path) -> None:
    found = load_settings(
        folder=tmp_path,
        environment={
            "PATH": "/bin",
            "SELARAS_DB": "neo4j+s://graph.example:7687",
            "SELARAS_DB_USER": "ana",
            "SELARAS_DB_PASSWORD": " s3cret ",
            "SELARAS_DB_DATABASE": "kinerja",
            "SELARAS_LANG": "en",
            "SELARAS_ENGINE_MEMORY": "2G",
            "SELARAS_ENGINE_IDLE": "0",
        },
    )

    assert found == Settings(
        db="neo4j+s://graph.example:7687",
        db_user="ana",
        db_password=Secret(" s3cret "),
        db_database="kinerja",
        lang="en",
        engine_memory="2g",
        engine_idle=0.0,
    )


def test_an_empty_variable_says_nothing(tmp_path: Path) -> None:
    assert load_settings(folder=tmp_path, environment={"SELARAS_DB": ""}) == Settings()


def test_everything_can_be_said_in_the_file(tmp_path: Path) -> None:
    found = settings_of(
        tmp_path,
        'db = "local:~/graf"\ndb_password = "x"\nlang = "en"\nengine_memory = "512m"\nengine_idle = 60\n',
    )

    assert found == Settings(
        db="local:~/graf", db_password=Secret("x"), lang="en", engine_memory="512m", engine_idle=60.0
    )
    assert found.folder == Path.home() / "graf"


FILES = {
    "db_pasword = 'x'": "selaras.toml: there is no setting `db_pasword`. Did you mean db_password?",
    "colour = 'x'": (
        "selaras.toml: there is no setting `colour`. The settings are db, db_user, db_password, db_database, "
        "lang, engine_memory, engine_idle."
    ),
    "db = 5": "selaras.toml, db: a text is needed here, in quotes and not empty.",
    "db = ' '": "selaras.toml, db: a text is needed here, in quotes and not empty.",
    "db_password = 5": "selaras.toml, db_password: a text is needed here, in quotes and not empty.",
    "db = 'local:'": "selaras.toml, db: `local:` needs a folder. Write `local:.selaras`, for example.",
    "db = './graf'": (
        "selaras.toml, db: `./graf` is not a graph. Write `local:FOLDER` for the embedded graph, "
        "or an address such as `neo4j://host:7687`."
    ),
    "db = 'http://host:7474'": (
        "selaras.toml, db: `http://host:7474` has an unknown scheme. Did you mean bolt://, neo4j://?"
    ),
    "db = 'neo4j+ssl://host'": (
        "selaras.toml, db: `neo4j+ssl://host` has an unknown scheme. Did you mean neo4j+ssc://, neo4j+s://, neo4j://?"
    ),
    "db = 'bolt://'": "selaras.toml, db: `bolt://` is not an address. Write one such as `neo4j://host:7687`.",
    "db = 'bolt://host:port'": (
        "selaras.toml, db: `bolt://host:port` is not an address. Write one such as `neo4j://host:7687`."
    ),
    "db = 'bolt://host:99999'": (
        "selaras.toml, db: `bolt://host:99999` is not an address. Write one such as `neo4j://host:7687`."
    ),
    "lang = 'jv'": "selaras.toml, lang: `jv` is not a language. Choose one of: id, en.",
    "engine_memory = '4 gigabytes'": (
        "selaras.toml, engine_memory: `4 gigabytes` is not an amount of memory. "
        "Write `512m` or `4g`, for example."
    ),
    "engine_memory = '0g'": (
        "selaras.toml, engine_memory: `0g` is not an amount of memory. Write `512m` or `4g`, for example."
    ),
    "engine_idle = -1": (
        "selaras.toml, engine_idle: `-1` is not a number of seconds. Write a number from 0 to 604800."
    ),
    "engine_idle = true": (
        "selaras.toml, engine_idle: `True` is not a number of seconds. Write a number from 0 to 604800."
    ),
    "engine_idle = nan": (
        "selaras.toml, engine_idle: `nan` is not a number of seconds. Write a number from 0 to 604800."
    ),
    "db = \n": (
        "selaras.toml: this is not valid TOML (Invalid value (at line 1, column 6)). "
        'Write one `name = "value"` per line.'
    ),
}


@pytest.mark.parametrize(("text", "complaint"), FILES.items(), ids=FILES.keys())
def test_a_wrong_file_is_told_what_to_write(tmp_path: Path, text: str, complaint: str) -> None:
    assert complaint_about(tmp_path, text) == complaint


def test_a_file_in_another_encoding_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "selaras.toml").write_bytes(b'db = "\xff"')

    with pytest.raises(SettingsError) as refused:
        load_settings(folder=tmp_path, environment={})

    assert str(refused.value) == (
        "selaras.toml: this is not valid TOML ('utf-8' codec can't decode byte 0xff in position 6: "
        'invalid start byte). Write one `name = "value"` per line.'
    )


def test_a_folder_in_place_of_the_file_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "selaras.toml").mkdir()

    with pytest.raises(SettingsError) as refused:
        load_settings(folder=tmp_path, environment={})

    assert str(refused.value) == (
        "selaras.toml: the file cannot be read (Is a directory). "
        "Give yourself permission to read it, or remove it."
    )


def test_a_mistyped_variable_does_not_quietly_mean_another_graph(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings(folder=tmp_path, environment={"SELARAS_DB_PASWORD": "s3cret"})

    assert str(refused.value) == (
        "environment: there is no setting `SELARAS_DB_PASWORD`. "
        "Did you mean SELARAS_DB_PASSWORD, SELARAS_DB_USER, SELARAS_DB?"
    )


def test_a_wrong_option_is_named_as_it_is_typed(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings(folder=tmp_path, environment={}, engine_memory="much")

    assert refused.value.message("id") == (
        "--engine-memory: `much` bukan ukuran memori. Tulis misalnya `512m` atau `4g`."
    )


PASSWORD_IN_ADDRESS = [
    "bolt://ana:s3cret@host:7687",
    "bolt://ana:s3cret@host:port",
    "http://ana:s3cret@host",
    "ana:s3cret@host",
]


@pytest.mark.parametrize("address", PASSWORD_IN_ADDRESS)
def test_a_password_in_an_address_is_refused_and_never_shown(tmp_path: Path, address: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings(folder=tmp_path, environment={"SELARAS_DB": address})

    assert "s3cret" not in "".join(traceback.format_exception(refused.value)) + refused.value.message("id")


def test_an_address_with_a_login_is_told_where_the_login_goes(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings(folder=tmp_path, environment={"SELARAS_DB": "bolt://ana:s3cret@host:7687"})

    assert str(refused.value) == (
        "SELARAS_DB: the address must not hold a user name or password. Write `bolt://host:7687`, "
        "and give them in SELARAS_DB_USER and SELARAS_DB_PASSWORD."
    )


@given(st.text())
def test_a_secret_never_shows_itself(value: str) -> None:
    secret = Secret(value)

    assert f"{secret} {secret!r} {[secret]}" == "*** Secret('***') [Secret('***')]"
    assert repr(Settings(db_password=secret)) == repr(Settings(db_password=Secret("another")))
    assert secret.reveal() == value


@given(
    st.sampled_from(SCHEMES),
    st.from_regex(r"[a-z][a-z0-9-]{0,20}(\.[a-z]{2,5})?", fullmatch=True),
    st.integers(1, 65535),
)
def test_every_proper_address_is_taken_as_it_is(scheme: str, host: str, port: int) -> None:
    address = f"{scheme}://{host}:{port}"

    assert load_settings(folder=Path("/nowhere"), environment={}, db=address).db == address
