// "More people" opens above the list, and is searched as one types. Without it, it is a page of its own.

const WAIT = 200; // milliseconds that a hand may rest between two letters

export function over(link) {
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const whole = await load(link.href);
    if (whole) show(whole);
    else location.href = link.href;
  });
}

// The part of a page that is a facet; nothing when it cannot be had.
async function load(address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#whole");
  } catch {
    return null;
  }
}

function show(whole) {
  const dialog = document.createElement("dialog");
  dialog.className = "over";
  const shut = document.createElement("button");
  shut.className = "button shut";
  shut.textContent = "Close";
  shut.addEventListener("click", () => dialog.close());
  dialog.append(shut, whole);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  searchable(whole);
  dialog.showModal();
  whole.querySelector("input[name=find]").focus();
}

// The values change with the words; the field stays, so that the hand that types in it is not disturbed.
function searchable(whole) {
  const form = whole.querySelector("form");
  let timer = 0, asked = 0;
  const look = async () => {
    const number = ++asked;
    const found = await load(`${form.action}?${new URLSearchParams(new FormData(form))}`);
    if (found && number === asked) whole.querySelector(".values").replaceWith(found.querySelector(".values"));
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  whole.addEventListener("click", async (event) => {
    const further = event.target.closest(".pager a");
    if (!further) return;
    event.preventDefault();
    const found = await load(further.href);
    if (found) whole.querySelector(".values").replaceWith(found.querySelector(".values"));
  });
}
