"""Services of supporting units, whom they are for, and how far their design went."""

from benchmarks.table import Folder

_EACH, _RECIPIENTS = 1000, 40
_HALF_DESIGNED, _FOR_NOBODY = 23, 29
_ALL_STEPS, _WITHOUT_FIRST = "1;2;3;4;5;6;7", "2;3;5"


def write_services(folder: Folder, iku: int) -> None:
    """Write one service for a thousand indicators; rarely one is for nobody or its design has gaps."""
    for number in range(4 + iku // (_EACH * _RECIPIENTS)):
        folder.add("service_recipient", f"PENERIMA-{number}", f"Penerima layanan {number}")
    for number in range(8 + iku // _EACH):
        key, recipient = f"LAYANAN-{number}", f"PENERIMA-{number % (4 + iku // (_EACH * _RECIPIENTS))}"
        folder.add("service", key, f"Layanan {number}")
        steps = _WITHOUT_FIRST if number % _HALF_DESIGNED == 3 else _ALL_STEPS
        folder.add("service_design", f"RANCANGAN-{number}", f"Rancangan layanan {number}", steps, key)
        folder.add("problem", f"MASALAH-{number}", f"Antrean layanan {number}", key)
        folder.add("expectation", f"HARAPAN-{number}", f"Layanan {number} lebih cepat", key, recipient)
        if number % _FOR_NOBODY != 4:
            folder.add("serves", key, recipient)
