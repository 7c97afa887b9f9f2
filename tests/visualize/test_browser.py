"""Both maps in a real browser with the network off: they open, they can be used, nothing in them acts."""

from collections.abc import Callable

import pytest

from tests.visualize import samples
from tests.visualize.opened import Opened
from visualize.layouts import place
from visualize.page import page

Open = Callable[..., Opened]

STRATEGY, CASCADE = page(samples.strategy()), page(samples.cascade())
SS = "StrategicObjective:ss"


def click(opened: Opened, node: str) -> None:
    """Click the middle of a node on the canvas."""
    place = opened.page.evaluate(
        """id => {
            const node = JSON.parse(document.getElementById('data').textContent).nodes.find(n => n.id === id);
            const map = document.getElementById('map').getBoundingClientRect();
            const [scale, x, y] = document.documentElement.dataset.view.split(' ').map(Number);
            return [map.left + (node.x - x) * scale, map.top + (node.y - y) * scale];
        }""",
        node,
    )
    opened.page.mouse.click(*place)


@pytest.mark.parametrize("html", [STRATEGY, CASCADE], ids=["strategy", "cascade"])
def test_a_map_opens_without_error_or_request(opened: Open, html: str) -> None:
    found = opened(html)

    box = found.page.locator("#map canvas").bounding_box()
    assert box is not None
    assert box["width"] > 1000
    colours = found.page.evaluate(
        """() => {
            const canvas = document.querySelector('#map canvas');
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            return new Set(new Uint32Array(data.buffer)).size;
        }"""
    )
    assert colours > 50


def test_a_click_traces_up_and_down_and_the_rest_fades(opened: Open) -> None:
    found = opened(STRATEGY)

    click(found, f"{SS}5")

    assert found.attribute("chosen") == f"{SS}5"
    traced = {f"{SS}{n}" for n in (1, 2, 5, 8, 9)}
    chips = {
        f"IKU:iku{n}{m}" for n, many in ((1, 2), (2, 3), (5, 3), (8, 3), (9, 1)) for m in range(1, many + 1)
    }
    assert set(found.attribute("lit").split(" ")) == traced | chips
    headings = found.page.locator("#details h2").all_inner_texts()
    assert headings == ["Mendukung tercapainya 2", "Didukung oleh 9"]
    assert found.page.url.endswith("#node=StrategicObjective%3Ass5")


def test_a_click_on_nothing_and_escape_both_end_the_trace(opened: Open) -> None:
    found = opened(STRATEGY)

    click(found, f"{SS}5")
    found.page.mouse.click(8, 400)
    first = found.attribute("chosen")
    click(found, f"{SS}5")
    found.page.keyboard.press("Escape")

    assert (first, found.attribute("chosen")) == ("", "")
    assert "#" not in found.page.url


def test_a_link_opens_the_map_at_its_node(opened: Open) -> None:
    found = opened(CASCADE, "#node=IKU%3Ak21")

    assert found.attribute("chosen") == "IKU:k21"
    assert "21a-C" in found.page.locator("#details .name").inner_text()


def test_a_link_to_what_is_not_there_changes_nothing(opened: Open) -> None:
    found = opened(CASCADE, "#node=%E0%A4%A")

    assert found.attribute("chosen") == ""


def test_a_trace_does_not_follow_unique_work(opened: Open) -> None:
    drawn = samples.cascade()
    unique = next(edge for edge in drawn.edges if edge.rel_type == "UNIQUE_UNDER")
    found = opened(CASCADE, f"#node={unique.target}")

    assert unique.source not in found.attribute("lit").split(" ")


def test_the_keyboard_moves_traces_and_goes_back(opened: Open) -> None:
    found = opened(CASCADE)
    found.page.focus("#map")

    found.page.keyboard.press("ArrowRight")
    first = found.attribute("cursor")
    found.page.keyboard.press("ArrowRight")
    second = found.attribute("cursor")
    found.page.keyboard.press("Enter")
    chosen = found.attribute("chosen")
    found.page.keyboard.press("ArrowLeft")
    back = found.attribute("cursor")
    found.page.keyboard.press("Escape")

    nodes = {node.id: node for node in samples.cascade().nodes}
    assert first == "IKU:k1"
    assert (nodes[second].lane, nodes[back].lane) == ("1", "0")
    assert chosen == second
    assert found.attribute("chosen") == ""


def test_search_finds_by_name_or_code_and_enter_goes_to_the_next(opened: Open) -> None:
    found = opened(CASCADE)

    found.page.keyboard.press("/")
    found.page.keyboard.type("INDEKS layanan 1")
    matches = found.page.locator("#matches").inner_text()
    listed = found.page.locator("#list li:not(.gone) b").all_inner_texts()
    found.page.keyboard.press("Enter")
    first = found.attribute("chosen")
    found.page.keyboard.press("Enter")
    second = found.attribute("chosen")
    found.page.keyboard.press("Escape")

    assert matches == "4 cocok"
    assert sorted(listed) == ["12a-CP", "15a-CP", "18a-CP", "21a-C"]
    assert (first, second) == ("IKU:k12", "IKU:k15")
    assert found.page.input_value("#search") == ""


def test_the_list_the_findings_and_the_trace_lead_to_their_node(opened: Open) -> None:
    found = opened(CASCADE)

    found.page.locator("#findings button", has_text="ORP-03").click()
    by_finding = found.attribute("chosen")
    found.page.locator("#list button", has_text="34a-C").click()
    by_list = found.attribute("chosen")
    found.page.locator("#details ol button").first.click()
    by_trace = found.attribute("chosen")

    assert (by_finding, by_list) == ("IKU:k12", "IKU:k34")
    above = {edge.source for edge in samples.cascade().edges if edge.target == "IKU:k34" and edge.lineage}
    below = {edge.target for edge in samples.cascade().edges if edge.source == "IKU:k34" and edge.lineage}
    assert by_trace in above | below


def test_a_filter_hides_what_it_counts_and_show_all_brings_it_back(opened: Open) -> None:
    found = opened(CASCADE)
    listed = found.page.locator("#list li:not(.gone)")
    everything = listed.count()

    found.page.locator("label", has_text="Eselon IV").locator("input").uncheck()
    without = listed.count()
    found.page.click("#all")

    counted = int(found.page.locator("label", has_text="Eselon IV").locator(".count").inner_text())
    assert without == everything - counted
    assert listed.count() == everything


def test_the_picture_holds_the_whole_map(opened: Open) -> None:
    found = opened(CASCADE)

    with found.page.expect_download() as download:
        found.page.click("#png")

    file = download.value.path().read_bytes()
    assert download.value.suggested_filename == "peta-cascading-iku-2026.png"
    assert file.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = int.from_bytes(file[16:20], "big"), int.from_bytes(file[20:24], "big")
    drawn = place(samples.cascade())
    assert abs(width - 2 * (drawn.width + 48)) <= 1
    assert abs(height - 2 * (drawn.height + 90)) <= 1


def test_no_name_can_act(opened: Open) -> None:
    drawn = samples.hostile()
    found = opened(page(drawn))

    for number in range(len(drawn.nodes)):
        found.page.locator("#list button").nth(number).click()
    found.page.mouse.move(500, 300)
    found.page.keyboard.press("/")
    found.page.keyboard.type("<script>")

    assert found.page.evaluate("window.hacked") is None
    assert found.page.locator("#details a, #list a, #findings a").count() == 0
    assert found.page.title() == "</script><script>window.hacked=2</script>"


def test_a_narrow_window_shows_map_and_panel_without_scrolling_sideways(opened: Open) -> None:
    found = opened(STRATEGY)

    found.page.set_viewport_size({"width": 400, "height": 800})

    widths = found.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths == [400, 400]
    assert found.page.locator("#legend").is_visible()


def test_a_large_map_opens_on_its_first_cards_at_a_scale_that_can_be_read(opened: Open) -> None:
    found = opened(page(samples.cascade(500)))

    scale, left, top = map(float, found.attribute("view").split(" "))
    first = min(box.y for box in place(samples.cascade(500)).boxes if box.tone == 0)
    assert scale >= 0.65
    assert left <= 0
    assert top < first < top + 800 / scale


def test_printing_shows_the_whole_map(opened: Open) -> None:
    found = opened(STRATEGY)

    found.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    drawn = found.page.locator("#print canvas").count()
    found.page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert (drawn, found.page.locator("#print canvas").count()) == (1, 0)
