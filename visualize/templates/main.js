// What a person does, and what follows.
const searchBox = document.getElementById("search");
const hint = document.getElementById("hint");
const ids = data.nodes.map((node) => node.id);

function changed() {
  showDetails();
  markList();
  redraw();
  document.documentElement.dataset.chosen = state.chosen ? state.chosen.id : "";
  document.documentElement.dataset.lit = state.chosen ? [...state.chosen.lit].sort().join(" ") : "";
  document.documentElement.dataset.cursor = state.cursor || "";
}

function choose(id, { keepLink = false } = {}) {
  if (id && !byId.has(id)) return;
  state.chosen = id ? trace(id) : null;
  state.cursor = id || state.cursor;
  if (id) {
    reveal(id);
    const { up, down } = state.chosen;
    spoken.textContent = say("spoken", { name: title(byId.get(id)), up: up.length, down: down.length });
  }
  changed();
  if (id) details.scrollIntoView({ block: "nearest" });
  if (!keepLink) history.replaceState(null, "", id ? `#node=${encodeURIComponent(id)}` : location.pathname + location.search);
}

function point(id) {
  if (!id) return;
  state.cursor = id;
  const node = byId.get(id);
  const marks = node.marks.length ? ` ${say("spoken_findings", { n: node.marks.length })}` : "";
  spoken.textContent = title(node) + marks;
  reveal(id);
  changed();
}

function everything() {
  for (const box of document.querySelectorAll("[data-filter]")) box.checked = true;
  for (const hidden of Object.values(state.hidden)) hidden.clear();
  searchBox.value = "";
  search("");
  choose(null);
  opening();
}

function fromLink() {
  const link = /^#node=(.+)$/.exec(location.hash);
  if (!link) return;
  let id = "";
  try { id = decodeURIComponent(link[1]); } catch { return; }
  choose(id, { keepLink: true });
}

function download() {
  picture().toBlob((blob) => {
    const link = element("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${data.file}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  });
}

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function onMapKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (arrows[event.key]) {
    const first = ids.find((id) => shown(byId.get(id)));
    point(state.cursor ? neighbour(state.cursor, ...arrows[event.key]) : first);
  } else if (event.key === "Enter" && state.cursor) choose(state.cursor);
  else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") whole();
  else return;
  event.preventDefault();
}

function onKey(event) {
  const typing = event.target === searchBox;
  if (event.key === "/" && !typing) {
    event.preventDefault();
    searchBox.focus();
    searchBox.select();
  } else if (event.key === "Escape") {
    if (searchBox.value) { searchBox.value = ""; search(""); changed(); } else choose(null);
    if (typing) stage.focus();
  } else if (event.key === "Enter" && typing && state.found && state.found.size) {
    const found = ids.filter((id) => state.found.has(id));
    choose(found[(found.indexOf(state.chosen && state.chosen.id) + 1) % found.length]);
  }
}

function swatch(canvas) {
  const ctx = canvas.getContext("2d");
  const { swatch: kind, value } = canvas.dataset;
  ctx.scale(2, 2);
  if (kind === "rel_type") drawEdge(ctx, { type: value, marks: [], way: [1, 8, 12, 8, 22, 8, 33, 8], path: new Path2D("M1 8H29") }, 1);
  else if (kind === "severity" && data.severities[value]) glyph(ctx, 17, 8, value, 1);
  else if (kind === "rootless") stub(ctx, 26, 8, "#3a4553");
  else if (kind === "lane") box(ctx, data.tones[data.bands.find((band) => band.lane === value).tone].ink, true);
  else box(ctx, "#5b6776", false, kind === "label" && data.nodes.some((node) => node.type === value && !node.card));
}

function box(ctx, ink, filled, barred = false) {
  rounded(ctx, 5, 2, 24, 12, 3);
  ctx.fillStyle = filled ? ink : barred ? "#fff" : "#eef1f5";
  ctx.strokeStyle = ink;
  ctx.lineWidth = barred || filled ? 1.5 : 1;
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = ink;
  if (barred) ctx.fillRect(7.5, 4.5, 2.5, 7);
}

start();
opening();
document.querySelectorAll("canvas[data-swatch]").forEach(swatch);
network.on("click", ({ pointer }) => {
  const node = nodeAt(pointer.DOM);
  choose(node ? node.id : null);
});
stage.addEventListener("pointermove", (event) => {
  const area = stage.getBoundingClientRect();
  const place = { x: event.clientX - area.left, y: event.clientY - area.top };
  const node = event.buttons ? null : nodeAt(place);
  stage.style.cursor = node ? "pointer" : "";
  hint.hidden = !node;
  if (!node) return;
  hint.replaceChildren(isolated(title(node)));
  hint.style.left = `${Math.min(place.x + 14, area.width - hint.offsetWidth - 8)}px`;
  hint.style.top = `${Math.min(place.y + 16, area.height - hint.offsetHeight - 8)}px`;
});
stage.addEventListener("pointerleave", () => { hint.hidden = true; });
network.on("dragStart", () => { hint.hidden = true; });
network.on("zoom", () => { hint.hidden = true; });

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-node]");
  if (button) choose(data.nodes[button.dataset.node].id);
});
document.addEventListener("change", (event) => {
  const { filter, value } = event.target.dataset;
  if (!filter) return;
  if (event.target.checked) state.hidden[filter].delete(value); else state.hidden[filter].add(value);
  search(searchBox.value);
  changed();
});
searchBox.addEventListener("input", () => { search(searchBox.value); changed(); });
document.getElementById("zoom-in").addEventListener("click", () => zoom(1.25));
document.getElementById("zoom-out").addEventListener("click", () => zoom(0.8));
document.getElementById("fit").addEventListener("click", whole);
document.getElementById("all").addEventListener("click", everything);
document.getElementById("png").addEventListener("click", download);
document.addEventListener("keydown", onKey);
stage.addEventListener("keydown", onMapKey);
addEventListener("hashchange", fromLink);
addEventListener("beforeprint", () => document.getElementById("print").replaceChildren(picture()));
addEventListener("afterprint", () => document.getElementById("print").replaceChildren());
fromLink();
changed();
document.documentElement.dataset.ready = "true";
