// Names as one types: a list under the search field, by the keys or the pointer. Without it the field still searches.

const WAIT = 120; // milliseconds that a hand may rest between two letters
const FEWEST = 2;
const PARAMETERS = { person: "person", organization: "organization", place: "place" };

let lists = 0;

export function suggest(form) {
  const field = form.querySelector("input[name=q]");
  const list = document.createElement("ul");
  list.className = "suggested";
  list.id = `suggested-${++lists}`;
  list.role = "listbox";
  list.setAttribute("aria-label", "Names");
  list.hidden = true;
  form.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) field.setAttribute(name, value);

  let timer = 0, asked = 0, chosen = -1;

  function close() {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function choose(at) {
    const options = [...list.children];
    chosen = options.length ? (at + options.length + 1) % (options.length + 1) : -1;
    if (chosen === options.length) chosen = -1; // one step beyond the list is the field itself
    for (const [number, option] of options.entries()) option.setAttribute("aria-selected", String(number === chosen));
    if (chosen < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", options[chosen].id);
  }

  async function look() {
    const typed = field.value.trim();
    if (typed.length < FEWEST || /["():*]/.test(typed)) return close();
    const number = ++asked;
    const query = new URLSearchParams({ q: typed, kind: form.dataset.kind ?? "" });
    let found = [];
    try {
      const answer = await fetch(`${form.dataset.suggest}?${query}`, { headers: { accept: "application/json" } });
      if (answer.ok) found = (await answer.json()).results;
    } catch { /* offline: the field still searches */ }
    if (number !== asked || document.activeElement !== field) return;
    list.replaceChildren(...found.map((one, at) => line(one, `${list.id}-${at}`, form)));
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT);
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? list.children.length - 1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      list.children[chosen].firstElementChild.click();
    } else if (event.key === "Escape") {
      event.preventDefault(); // the browser would empty the field
      close();
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus until the click
  field.addEventListener("blur", close);
}

// All words of the archive go in as text, never as markup.
function line(one, id, form) {
  const option = element("li");
  option.id = id;
  option.role = "option";
  option.setAttribute("aria-selected", "false");
  const link = element("a");
  link.href = "filter" in form.dataset ? narrowed(one.entity) : one.page;
  link.tabIndex = -1;
  const name = element("span", `kind ${one.entity.kind}`);
  name.append(element("bdi", "", one.name));
  link.append(name);
  if (one.name !== one.entity.name) link.append(element("bdi", "soft", one.entity.name));
  const count = `${one.articles.toLocaleString("en")} ${one.articles === 1 ? "article" : "articles"}`;
  link.append(element("span", "num soft", count));
  option.append(link);
  return option;
}

// The list at hand with one filter more, instead of the words that began its name.
function narrowed(entity) {
  const address = new URL(location.href);
  for (const name of ["q", "cursor"]) address.searchParams.delete(name);
  const parameter = PARAMETERS[entity.kind];
  if (!address.searchParams.getAll(parameter).includes(entity.slug)) address.searchParams.append(parameter, entity.slug);
  return address.href;
}

function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
