"use strict";
(() => {
const root = document.documentElement;
const all = (selector, under = document) => [...under.querySelectorAll(selector)];
const one = id => document.getElementById(id);
root.classList.add("js");

/* The style switches the language; readers of the page's own language are told. */
for (const radio of all(".switch input"))
	radio.addEventListener("change", () => { root.lang = radio.value; });

/* --- tables --- */

const words = cell => (cell ? cell.textContent : "").trim();
const collator = new Intl.Collator(undefined, { numeric: true });

function sort(table, column, th) {
	const down = th.getAttribute("aria-sort") === "ascending";
	const body = table.tBodies[0];
	const keyed = [...body.rows].map(row => [words(row.cells[column]), row]);
	keyed.sort((a, b) => collator.compare(a[0], b[0]) * (down ? -1 : 1));
	for (const other of all("[aria-sort]", table))
		other.removeAttribute("aria-sort");
	th.setAttribute("aria-sort", down ? "descending" : "ascending");
	body.append(...keyed.map(pair => pair[1]));
}

for (const table of all("table.sort"))
	[...table.tHead.rows[0].cells].forEach((th, column) => {
		if (th.tagName !== "TH")
			return;
		/* A head with a button element in it is not printed again on the next page. */
		const button = document.createElement("span");
		button.role = "button";
		button.tabIndex = 0;
		button.append(...th.childNodes);
		button.addEventListener("click", () => sort(table, column, th));
		button.addEventListener("keydown", event => {
			if (event.key !== "Enter" && event.key !== " ")
				return;
			event.preventDefault();
			sort(table, column, th);
		});
		th.append(button);
	});

const ledger = document.querySelector("table.search");
if (ledger) {
	let texts = null;
	const search = () => {
		const rows = [...ledger.tBodies[0].rows];
		texts ??= new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
		const wanted = one("search").value.toLowerCase().split(/\s+/);
		let shown = 0;
		for (const row of rows) {
			const found = wanted.every(word => texts.get(row).includes(word));
			row.hidden = !found;
			shown += found;
		}
		one("shown").textContent = shown;
	};
	one("shown").textContent = ledger.tBodies[0].rows.length;
	one("search").addEventListener("input", search);
}

/* --- answers --- */

if (!one("data"))
	return;
const data = JSON.parse(one("data").textContent);
const fieldsets = all("fieldset[data-question]");
const people = all("input[data-person]");
const pad = n => String(n).padStart(2, "0");
const today = new Date();
one("at").value = `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`;

/* What is answered: by question the number of the answer. */
function given() {
	const answers = new Map();
	for (const fieldset of fieldsets) {
		const chosen = fieldset.querySelector("input[type=radio]:checked");
		if (chosen && chosen.value !== "")
			answers.set(fieldset.dataset.question, Number(chosen.value));
	}
	return answers;
}

/* Of a check in review: settled by the likelier answers to certain questions, whatever the others
 * are. Nothing else is known here. */
function state(check, answers) {
	const likely = id => data.questions[id] && answers.get(id) === data.questions[id].likely;
	const left = check.settled_by.filter(id => !answers.has(id)).length;
	if (check.settled_by.some(id => answers.has(id) && !likely(id)))
		return { when: "other", left };
	return { when: left ? "left" : "settled", left };
}

/* Who named no institution is in no question, so that nothing is known of one that is filled in. */
const filled = () => people.filter(input => input.value.trim()).length;

function show() {
	const answers = given();
	const outcomes = data.checks.map(check => {
		if (check.settled_by.length === 0)
			return check.outcome;
		const now = state(check, answers);
		const item = document.querySelector(`[data-check="${CSS.escape(check.id)}"]`);
		for (const part of all("[data-when]", item))
			part.hidden = part.dataset.when !== now.when;
		item.querySelector(".left").textContent = now.left;
		return now.when === "settled" ? (check.met ? "pass" : "fail") : "review";
	});
	const verdict = filled() ? "unknown" : outcomes.includes("fail") ? "fail"
		: outcomes.includes("review") ? "review" : "pass";
	one("effects").hidden = verdict === "unknown";
	document.querySelector(".effect").hidden = !fieldsets.length && !filled();
	for (const part of all("[data-verdict]"))
		part.hidden = part.dataset.verdict !== verdict;
	one("answered").textContent = answers.size + filled();
}

/* As the program writes a cell: no spreadsheet runs it. */
function cell(text) {
	const guarded = /^[=+\-@\t\r＝＋－＠]/.test(text) ? "'" + text : text;
	return /[",;\t\r\n']/.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
}

function csv() {
	const by = one("by").value.trim(), at = one("at").value;
	const lines = [["question", "answer", "by", "at", "note"]];
	const answers = given();
	for (const fieldset of fieldsets) {
		const id = fieldset.dataset.question;
		if (answers.has(id))
			lines.push([id, data.questions[id].answers[answers.get(id)], by, at,
				fieldset.querySelector(".note input").value.trim()]);
	}
	for (const input of people)
		if (input.value.trim())
			lines.push([input.dataset.person, input.value.trim(), by, at, ""]);
	return lines.map(line => line.map(cell).join(",") + "\n").join("");
}

function download() {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
	link.download = "decisions.csv";
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

for (const fieldset of fieldsets) {
	fieldset.disabled = false;
	fieldset.addEventListener("change", show);
}
for (const input of people)
	input.addEventListener("input", show);
one("download").addEventListener("click", download);
show();
})();
