// What needs a script, and only that; every page works without it.

import { over } from "./facet.js";
import { suggest } from "./suggest.js";

// A sentence that was cut into pieces by what overlaps it carries its address on the first piece alone.
function arrive() {
  for (const piece of document.querySelectorAll(".arrived")) piece.classList.remove("arrived");
  const address = decodeURIComponent(location.hash.slice(1));
  if (!/^e\d+-\d+$/.test(address)) return;
  for (const piece of document.querySelectorAll(`[data-evidence="${address}"]`)) piece.classList.add("arrived");
}

// Browsers that cannot show the content of a closed <details> get it opened where the filters have room.
function unfold() {
  if (CSS.supports("selector(::details-content)") || !matchMedia("(width >= 62rem)").matches) return;
  for (const filters of document.querySelectorAll("details.filters")) filters.open = true;
}

for (const form of document.querySelectorAll("form[data-suggest]")) suggest(form);
for (const link of document.querySelectorAll("a[data-facet]")) over(link);
addEventListener("hashchange", arrive);
arrive();
unfold();
