"""Names of invented indicators, from as many words as keep two of them apart."""

_WORKS = (
    "penyelesaian layanan",
    "penyampaian laporan",
    "tindak lanjut",
    "pemutakhiran data",
    "penagihan piutang",
    "pemeriksaan berkas",
    "penilaian aset",
    "penerbitan izin",
    "pembinaan mitra",
    "penyaluran dana",
    "pengujian mutu",
    "penertiban arsip",
    "penyusunan kajian",
    "pelatihan petugas",
    "pengawasan lapangan",
    "pengadaan barang",
)
# fmt: off
_THINGS = (
    "anggaran", "angkutan", "bandara", "bangunan", "bea", "beasiswa", "bendungan", "benih", "berkala",
    "cagar", "cukai", "daerah", "dermaga", "ekspor", "energi", "gedung", "gudang", "hibah", "hutan",
    "impor", "industri", "irigasi", "jalan", "jembatan", "kapal", "kas", "kebun", "kendaraan", "kereta",
    "klaim", "kontrak", "kredit", "lahan", "lelang", "listrik", "logistik", "museum", "obat", "pajak",
    "pangan",
)
_PLACES = (
    "asrama", "balai", "bidang", "daratan", "delta", "desa", "dinas", "distrik", "gugus", "induk",
    "instansi", "kabupaten", "kampus", "kawasan", "kecamatan", "kelurahan", "kepulauan", "kota", "lembah",
    "lintas", "loket", "muara", "niaga", "nusantara", "pantai", "pasar", "pedalaman", "pelosok", "perairan",
    "perbatasan", "pesisir", "provinsi", "pulau", "pusat", "rayon", "sentra", "terminal", "timur", "utara",
    "wilayah",
)
# fmt: on

# Spreads neighbours over all combinations: a position writes its definitions one after the other.
_SPREAD = 2_654_435_761


def work(number: int) -> str:
    """Return the work that the indicators of one definition are about."""
    return _WORKS[number % len(_WORKS)]


def subject(number: int) -> str:
    """Return what that work is done on, in words of which another definition rarely has all."""
    mixed = number * _SPREAD & 0xFFFF_FFFF
    return f"{_THINGS[(mixed >> 18) % len(_THINGS)]} {_PLACES[(mixed >> 6) % len(_PLACES)]}"
