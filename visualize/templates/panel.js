// The side panel: details of the chosen node, filters, search, the list.
const details = document.getElementById("details");
const spoken = document.getElementById("spoken");
const listed = [...document.querySelectorAll("#list button[data-node]")];

function element(name, text, ...inside) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...inside);
  return made;
}

// Names come from data: each stands in a bdi of its own, and only ever as text.
const isolated = (text) => element("bdi", text);
const title = (node) => (node.code ? `${node.code} — ${node.name}` : node.name);

function showDetails() {
  details.hidden = !state.chosen;
  details.replaceChildren();
  if (!state.chosen) return;
  const node = byId.get(state.chosen.id);
  details.append(element("p", data.names[node.type] || node.type), element("p", "", isolated(title(node))));
  details.children[0].className = "kind";
  details.children[1].className = "name";
  details.append(factsOf(node.facts));
  if (node.marks.length) details.append(marksOf(node.marks));
  details.append(...stepsOf(data.up, state.chosen.up, say("nothing_above")));
  details.append(...stepsOf(data.down, state.chosen.down, say("nothing_below")));
}

function factsOf(facts) {
  const made = element("dl");
  for (const fact of facts) made.append(element("dt", fact.label), element("dd", "", isolated(fact.text)));
  return made;
}

function marksOf(marks) {
  const made = element("ul");
  for (const mark of marks) {
    const severity = data.severities[mark.severity];
    const sign = element("span", severity.glyph);
    sign.className = `glyph ${mark.severity}`;
    sign.setAttribute("aria-hidden", "true");
    const item = element("li", "", element("div", "", sign, " ", element("b", mark.rule), " ",
      element("i", severity.name), element("br"), isolated(mark.reason)));
    item.className = `mark ${mark.severity}`;
    made.append(item);
  }
  return made;
}

function stepsOf(heading, steps, none) {
  const head = element("h2", `${heading} `, element("span", String(steps.length)));
  head.lastChild.className = "count";
  if (!steps.length) {
    const nothing = element("p", none);
    nothing.className = "none";
    return [head, nothing];
  }
  const made = element("ol");
  for (const step of steps) {
    const node = byId.get(step.id);
    const notes = [...(node.owner && !node.card ? [node.owner] : []), data.names[step.edge.type] || step.edge.type, ...step.edge.facts.map((fact) => fact.text),
      ...step.edge.marks.map((mark) => `${mark.rule} ${data.severities[mark.severity].name}`)];
    const button = element("button", "", isolated(title(node)), element("small", notes.join(" · ")));
    button.type = "button";
    button.dataset.node = String(data.nodes.indexOf(node));
    const item = element("li", "", button);
    item.dataset.depth = String(Math.min(step.depth, 5));
    made.append(item);
  }
  return [head, made];
}

function markList() {
  for (const button of listed) {
    const { id } = data.nodes[button.dataset.node];
    const gone = !shown(byId.get(id)) || (state.found && !state.found.has(id));
    button.parentElement.classList.toggle("gone", Boolean(gone));
    if (state.chosen && state.chosen.id === id) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const haystack = new Map(data.nodes.map((node) => [node.id, folded(`${node.code} ${node.name} ${node.owner} ${node.key}`)]));

function search(text) {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const hit = (node) => words.every((word) => haystack.get(node.id).includes(word));
  state.found = words.length ? new Set(data.nodes.filter((node) => shown(node) && hit(node)).map((node) => node.id)) : null;
  document.getElementById("matches").textContent = state.found ? say("matches", { n: state.found.size }) : "";
}
