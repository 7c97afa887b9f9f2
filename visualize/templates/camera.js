// What part of the map is in sight, and how a still picture of all of it is made.
let network;
const stage = document.getElementById("map");
const redraw = () => network.redraw();

function start() {
  const nodes = data.nodes.map((node) => ({
    id: node.id, x: node.x, y: node.y, size: node.width / 2, label: "", shape: "custom",
    ctxRenderer: ({ ctx }) => ({
      drawNode: () => { if (shown(node)) drawCard(ctx, node); },
      nodeDimensions: { width: node.width, height: node.height },
    }),
  }));
  network = new vis.Network(stage, { nodes, edges: [] }, {
    physics: false,
    autoResize: true,
    interaction: { dragNodes: false, hover: false, keyboard: false, multiselect: false, selectable: false },
    nodes: { chosen: false, fixed: true },
  });
  network.on("beforeDrawing", (ctx) => { drawBands(ctx); drawEdges(ctx); });
  network.on("afterDrawing", (ctx) => {
    const { left, top, scale } = view();
    drawHeads(ctx, { left, top, scale });
    document.documentElement.dataset.view = `${scale} ${left} ${top}`;
  });
}

function view() {
  const { x: left, y: top } = network.DOMtoCanvas({ x: 0, y: 0 });
  return { left, top, scale: network.getScale() };
}

// Put the given map point in the upper left corner.
function look(left, top, scale) {
  const position = { x: left + stage.clientWidth / 2 / scale, y: top + stage.clientHeight / 2 / scale };
  network.moveTo({ position, scale, animation: false });
}

function whole() {
  const scale = Math.min(1.4, stage.clientWidth / (data.width + 40), stage.clientHeight / (data.height + 40));
  look(data.width / 2 - stage.clientWidth / 2 / scale, data.height / 2 - stage.clientHeight / 2 / scale, scale);
}

// A map too large to be read when shown whole opens where its first lane begins, at a scale that can be read.
function opening() {
  const wide = stage.clientWidth / (data.width + 40);
  const tall = stage.clientHeight / (data.height + 40);
  if (Math.min(wide, tall) >= 0.68) return whole();
  const scale = wide >= 0.7 ? Math.min(1, wide) : 0.8;
  const spare = stage.clientWidth / scale - data.width;
  const first = data.nodes.filter((node) => node.lane === data.bands[0].lane);
  const top = Math.min(...first.map((node) => node.y - node.height / 2));
  const begun = top < (stage.clientHeight / scale) * 0.55;
  return look(spare > 0 ? -spare / 2 : -16, begun ? -16 : top - data.head - 60, scale);
}

function zoom(factor) {
  network.moveTo({ scale: Math.min(4, Math.max(0.05, network.getScale() * factor)), animation: false });
}

// The node under a place on the stage. The library's own answer takes every node for a square.
function nodeAt(place) {
  const { x, y } = network.DOMtoCanvas(place);
  const hit = (node) => Math.abs(node.x - x) <= node.width / 2 && Math.abs(node.y - y) <= node.height / 2;
  return data.nodes.find((node) => hit(node) && shown(node));
}

// Bring a node into sight without moving the map when it is in sight already.
function reveal(id) {
  const node = byId.get(id);
  const corner = network.canvasToDOM({ x: node.x, y: node.y });
  const margin = (node.width / 2) * network.getScale() + 30;
  const inside = corner.x > margin && corner.x < stage.clientWidth - margin && corner.y > 80 && corner.y < stage.clientHeight - 60;
  if (!inside) network.moveTo({ position: { x: node.x, y: node.y }, scale: Math.max(network.getScale(), 0.6), animation: false });
}

// The nearest node in the direction of an arrow key; sideways distance counts double.
function neighbour(id, across, down) {
  const from = byId.get(id);
  let best = null;
  let least = Infinity;
  for (const node of data.nodes) {
    const x = node.x - from.x;
    const y = node.y - from.y;
    const ahead = x * across + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * across);
    if (node.id === id || !shown(node) || ahead <= 1 || aside > ahead * 4) continue;
    if (ahead + aside * 2 < least) { least = ahead + aside * 2; best = node.id; }
  }
  return best;
}

// A canvas with the whole map, twice as fine as the screen where that is not too large for a browser.
function picture() {
  const margin = 24;
  const top = 66;
  const width = data.width + 2 * margin;
  const height = data.height + top + margin;
  const scale = Math.min(2, 16000 / width, 16000 / height, Math.sqrt(1.2e8 / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const ctx = canvas.getContext("2d");
  ctx.scale(scale, scale);
  ctx.fillStyle = "#fff";
  ctx.fillRect(0, 0, width, height);
  ctx.textBaseline = "middle";
  ctx.fillStyle = INK;
  font(ctx, 19, 650);
  fitted(ctx, data.title, margin, 24, width - 2 * margin);
  font(ctx, 13);
  ctx.fillStyle = "#55606e";
  fitted(ctx, data.subtitle, margin, 46, width - 2 * margin);
  ctx.translate(margin, top);
  drawBands(ctx);
  drawEdges(ctx);
  for (const node of data.nodes) if (shown(node)) drawCard(ctx, node);
  drawHeads(ctx, { left: 0, top: 0, scale: 1 });
  return canvas;
}
