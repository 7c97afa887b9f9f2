// Everything on the canvas: lanes, frames, edges and cards, all in map coordinates.
const FONT = '"Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const INK = "#1b2430";
const font = (ctx, size, weight = 400) => { ctx.font = `${weight} ${size}px ${FONT}`; };

function rounded(ctx, x, y, width, height, radius) {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
}

// Text that never leaves its room: shortened first, squeezed if a single letter is still too wide.
function fitted(ctx, text, x, y, room) {
  let shown = text;
  if (ctx.measureText(shown).width > room) {
    let low = 0;
    let high = shown.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (ctx.measureText(`${text.slice(0, middle)}…`).width <= room) low = middle; else high = middle - 1;
    }
    shown = `${text.slice(0, low).trimEnd()}…`;
  }
  ctx.fillText(shown, x, y, room);
}

function drawBands(ctx) {
  for (const band of data.bands) {
    const tone = data.tones[band.tone];
    ctx.fillStyle = tone.wash;
    rounded(ctx, band.x, band.y, band.width, band.height, 10);
    ctx.fill();
  }
  for (const frame of data.frames) {
    const tone = data.tones[frame.tone];
    ctx.globalAlpha = state.chosen || state.found ? 0.45 : 1;
    ctx.fillStyle = "rgba(255,255,255,.62)";
    ctx.strokeStyle = tone.line;
    ctx.lineWidth = 1;
    rounded(ctx, frame.x, frame.y, frame.width, frame.height, 9);
    ctx.fill();
    ctx.stroke();
    font(ctx, 11.5, 600);
    ctx.fillStyle = tone.ink;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    fitted(ctx, frame.title, frame.x + 11, frame.y + 14, frame.width - 22);
    ctx.globalAlpha = 1;
  }
}

// Heads keep in sight: a row's at the left edge of the view, a column's at the top.
function drawHeads(ctx, view) {
  ctx.textBaseline = "middle";
  ctx.textAlign = "center";
  for (const band of data.bands) {
    ctx.globalAlpha = state.hidden.lane.has(band.lane) ? 0.35 : 1;
    ctx.fillStyle = data.tones[band.tone].ink;
    if (data.axis === "rows") {
      const left = Math.max(band.x, Math.min(view.left, band.x + band.width - data.head));
      rounded(ctx, left, band.y, data.head, band.height, left === band.x ? [10, 0, 0, 10] : 0);
      ctx.fill();
      ctx.save();
      ctx.translate(left + data.head / 2, band.y + band.height / 2);
      ctx.rotate(-Math.PI / 2);
      ctx.fillStyle = "#fff";
      headText(ctx, band, band.height - 20, 14);
      ctx.restore();
    } else {
      const size = Math.min(2.4, Math.max(1, 0.85 / view.scale));
      const tall = data.head * size;
      const top = Math.max(band.y + data.head - tall, view.top);
      rounded(ctx, band.x, top, band.width, tall, top > band.y ? 0 : [10, 10, 0, 0]);
      ctx.fill();
      ctx.save();
      ctx.translate(band.x + band.width / 2, top + tall / 2);
      ctx.fillStyle = "#fff";
      headText(ctx, band, band.width - 24, 14 * size);
      ctx.restore();
    }
  }
  ctx.globalAlpha = 1;
}

function headText(ctx, band, room, size) {
  font(ctx, size, 650);
  fitted(ctx, band.name, 0, band.note ? -size * 0.55 : 0, room);
  if (!band.note) return;
  font(ctx, size * 0.78);
  fitted(ctx, band.note, 0, size * 0.62, room);
}

function drawEdges(ctx) {
  const edges = data.edges.filter(drawnEdge);
  const lit = (edge) => state.chosen && state.chosen.edges.has(edge);
  for (const edge of [...edges.filter((one) => !lit(one)), ...edges.filter(lit)]) {
    ctx.globalAlpha = edgeStrength(edge);
    drawEdge(ctx, edge, lit(edge) ? 1.75 : 1);
  }
  ctx.globalAlpha = 1;
}

function drawEdge(ctx, edge, thick) {
  const stroke = data.strokes[edge.type];
  if (edge.marks.length) {
    ctx.setLineDash([3, 5]);
    line(ctx, edge.path, data.severities[severityOf(edge)].ink, 9 * thick, 0.3);
  }
  ctx.setLineDash(stroke.dash);
  ctx.lineCap = stroke.dash[0] === 0 ? "round" : "butt";
  line(ctx, edge.path, stroke.ink, stroke.width * thick);
  ctx.setLineDash([]);
  if (stroke.double) line(ctx, edge.path, "#fff", stroke.width * thick * 0.36);
  tip(ctx, edge.way, stroke, thick);
  if (edge.marks.length) glyph(ctx, ...middle(edge.way), severityOf(edge), edge.marks.length);
}

function line(ctx, path, ink, width, alpha = 1) {
  const before = ctx.globalAlpha;
  ctx.globalAlpha = before * alpha;
  ctx.strokeStyle = ink;
  ctx.lineWidth = width;
  ctx.stroke(path);
  ctx.globalAlpha = before;
}

function tip(ctx, way, stroke, thick) {
  const [fromX, fromY, x, y] = way.slice(-4);
  const size = 4 + 2.6 * thick;
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(Math.atan2(y - fromY, x - fromX));
  ctx.fillStyle = ctx.strokeStyle = stroke.ink;
  ctx.lineWidth = 1.6 * thick;
  ctx.beginPath();
  if (stroke.tip === "ring") {
    ctx.arc(-size * 0.7, 0, size * 0.62, 0, 7);
    ctx.fillStyle = "#fff";
    ctx.fill();
    ctx.stroke();
  } else {
    ctx.moveTo(-size * 1.35, -size * 0.72);
    ctx.lineTo(0, 0);
    ctx.lineTo(-size * 1.35, size * 0.72);
    if (stroke.tip === "open") ctx.stroke(); else ctx.fill();
  }
  ctx.restore();
}

function middle(way) {
  const at = 2 + 6 * Math.floor((way.length - 2) / 12);
  const [x0, y0, x1, y1, x2, y2, x3, y3] = way.slice(at - 2, at + 6);
  return [(x0 + 3 * x1 + 3 * x2 + x3) / 8, (y0 + 3 * y1 + 3 * y2 + y3) / 8];
}

// A finding: octagon, triangle or disc, so that its severity does not hang on colour.
function glyph(ctx, x, y, severity, count) {
  const corners = { error: 8, warning: 3, info: 40 }[severity];
  const radius = corners === 3 ? 11.5 : 9;
  const turn = corners === 3 ? -Math.PI / 2 : Math.PI / 8;
  ctx.beginPath();
  for (let n = 0; n < corners; n += 1) {
    const angle = turn + (n * 2 * Math.PI) / corners;
    ctx.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle) + (corners === 3 ? 1.5 : 0));
  }
  ctx.closePath();
  ctx.lineJoin = "round";
  ctx.lineWidth = 2.5;
  ctx.strokeStyle = "#fff";
  ctx.stroke();
  ctx.fillStyle = data.severities[severity].ink;
  ctx.fill();
  ctx.fillStyle = "#fff";
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  font(ctx, 11, 700);
  ctx.fillText(count > 1 ? String(Math.min(count, 9)) : severity === "info" ? "i" : "!", x, y + (corners === 3 ? 2 : 0.5));
}
