// One card or chip. Corner: what was found; left bar: the lane; dashed border: something is wrong here.
function drawCard(ctx, node) {
  const tone = data.tones[node.tone];
  const left = node.x - node.width / 2;
  const top = node.y - node.height / 2;
  const bad = node.marks.length ? data.severities[severityOf(node)] : null;
  const chosen = state.chosen && state.chosen.id === node.id;
  const radius = node.card ? 5 : 9;
  ctx.save();
  ctx.globalAlpha = strength(node);
  if (chosen || state.cursor === node.id) ring(ctx, left, top, node, radius, chosen);
  rounded(ctx, left, top, node.width, node.height, radius);
  ctx.fillStyle = bad ? bad.wash : node.card ? "#f4f6f9" : "#fff";
  ctx.fill();
  ctx.lineWidth = bad ? 2 : node.card ? 1 : 1.6;
  ctx.strokeStyle = bad ? bad.ink : node.card ? "#b3bdc9" : tone.ink;
  ctx.setLineDash(bad ? bad.dash : []);
  ctx.stroke();
  ctx.setLineDash([]);
  if (!node.card) {
    rounded(ctx, left + 4, top + 5, 4, node.height - 10, 2);
    ctx.fillStyle = tone.ink;
    ctx.fill();
  }
  if (node.rootless) stub(ctx, left, top + 11, tone.ink);
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  if (node.card) chipText(ctx, node, left + 11, top); else cardText(ctx, node, left + 17, top, tone);
  if (bad) glyph(ctx, left + node.width - 2, node.card ? node.y : top + 4, severityOf(node), node.marks.length);
  ctx.restore();
}

function ring(ctx, left, top, node, radius, chosen) {
  rounded(ctx, left - 5, top - 5, node.width + 10, node.height + 10, radius + 5);
  ctx.fillStyle = chosen ? "rgba(11,87,208,.18)" : "rgba(255,255,255,.9)";
  ctx.fill();
  ctx.lineWidth = 3;
  ctx.strokeStyle = "#0b57d0";
  ctx.setLineDash(chosen ? [] : [2, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
}

function stub(ctx, left, y, ink) {
  ctx.lineWidth = 1.6;
  ctx.strokeStyle = ink;
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(left - 6, y);
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(left - 10, y, 4, 0, 7);
  ctx.fillStyle = "#fff";
  ctx.fill();
  ctx.stroke();
}

function cardText(ctx, node, x, top, tone) {
  const room = node.width - 28;
  let y = top + (node.code ? 15 : 16);
  if (node.code) {
    font(ctx, 12, 700);
    ctx.fillStyle = tone.ink;
    fitted(ctx, node.code, x, y, room - 44);
    if (node.badge) badge(ctx, node, y, tone);
    y += 16;
  }
  font(ctx, data.axis === "rows" ? 13 : 12.5);
  ctx.fillStyle = INK;
  for (const text of node.lines) {
    ctx.fillText(text, x, y, room);
    y += 15;
  }
}

function badge(ctx, node, y, tone) {
  font(ctx, 10, 700);
  const width = ctx.measureText(node.badge).width + 12;
  const x = node.x + node.width / 2 - width - 16;
  rounded(ctx, x, y - 8, width, 15, 7.5);
  ctx.fillStyle = tone.wash;
  ctx.fill();
  ctx.fillStyle = tone.ink;
  ctx.fillText(node.badge, x + 6, y);
}

function chipText(ctx, node, x, top) {
  let y = top + 13;
  ctx.fillStyle = INK;
  node.lines.forEach((text, at) => {
    let shift = 0;
    let rest = text;
    if (at === 0 && node.code && text.startsWith(`${node.code} `)) {
      font(ctx, 11.5, 700);
      ctx.fillText(node.code, x, y);
      shift = ctx.measureText(node.code).width + 5;
      rest = text.slice(node.code.length + 1);
    }
    font(ctx, 11.5);
    ctx.fillText(rest, x + shift, y, node.width - 22 - shift);
    y += 14;
  });
}
