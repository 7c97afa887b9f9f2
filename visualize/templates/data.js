// The map as handed over: nodes and edges by id, and what leads where.
const data = JSON.parse(document.getElementById("data").textContent);
const say = (key, places = {}) => data.texts[key].replace(/\{(\w+)\}/g, (_, name) => places[name]);
const byId = new Map(data.nodes.map((node) => [node.id, node]));
const chipsOf = new Map();
const above = new Map();
const below = new Map();

for (const node of data.nodes) {
  node.name = node.label;
  above.set(node.id, []);
  below.set(node.id, []);
  if (node.card) chipsOf.set(node.card, [...(chipsOf.get(node.card) || []), node.id]);
}
for (const edge of data.edges) {
  edge.path = edge.way.length ? new Path2D(wayOf(edge.way)) : null;
  const [upper, lower] = edge.rises ? [edge.to, edge.from] : [edge.from, edge.to];
  if (!edge.lineage) continue;
  above.get(lower).push({ id: upper, edge });
  below.get(upper).push({ id: lower, edge });
}

function wayOf(way) {
  let text = `M${way[0]} ${way[1]}`;
  for (let at = 2; at < way.length; at += 6) text += `C${way.slice(at, at + 6).join(" ")}`;
  return text;
}

// Steps from a node in one direction, nearest first: each names the edge it came by and its depth.
function walk(start, direction) {
  const met = new Map([[start, 0]]);
  const steps = [];
  let front = [start];
  while (front.length) {
    const next = [];
    for (const id of front) {
      for (const step of direction.get(id)) {
        if (met.has(step.id)) continue;
        met.set(step.id, met.get(id) + 1);
        steps.push({ ...step, depth: met.get(step.id) });
        next.push(step.id);
      }
    }
    front = next;
  }
  return steps;
}

// What is lit when a node is chosen: its trace both ways, and the chips of every card on it.
function trace(id) {
  const up = walk(id, above);
  const down = walk(id, below);
  const steps = new Set([id, ...up.map((step) => step.id), ...down.map((step) => step.id)]);
  const edges = new Set();
  for (const [ids, direction] of [[[id, ...up.map((step) => step.id)], above], [[id, ...down.map((step) => step.id)], below]]) {
    for (const one of ids) for (const step of direction.get(one)) edges.add(step.edge);
  }
  const lit = new Set(steps);
  const own = byId.get(id).card;
  for (const one of steps) if (one !== own) for (const chip of chipsOf.get(one) || []) lit.add(chip);
  return { id, up, down, steps, edges, lit };
}
