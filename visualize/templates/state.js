// What is hidden, chosen and pointed at. Every change ends in a redraw.
const state = { hidden: {}, found: null, chosen: null, cursor: null };
for (const name of ["label", "lane", "rel_type", "severity", "rootless"]) state.hidden[name] = new Set();

const severityOf = (thing) => (thing.marks.length ? thing.marks[0].severity : "none");

function shown(node) {
  const hidden = state.hidden;
  if (node.card && byId.has(node.card) && !shown(byId.get(node.card))) return false;
  return !hidden.label.has(node.type) && !hidden.lane.has(node.lane) && !hidden.severity.has(severityOf(node))
    && !(node.rootless && hidden.rootless.has("rootless"));
}

function drawnEdge(edge) {
  return edge.path && !state.hidden.rel_type.has(edge.type) && shown(byId.get(edge.from)) && shown(byId.get(edge.to));
}

// How strongly a node is drawn: the rest fades while something is traced or searched.
function strength(node) {
  if (state.chosen) return state.chosen.lit.has(node.id) ? 1 : 0.14;
  if (state.found) return state.found.has(node.id) ? 1 : 0.16;
  return 1;
}

function edgeStrength(edge) {
  if (state.chosen) return state.chosen.edges.has(edge) ? 1 : 0.1;
  if (state.found) return state.found.has(edge.from) && state.found.has(edge.to) ? 1 : 0.12;
  return 1;
}
