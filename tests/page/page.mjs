// page.mjs PROGRAM FIXTURES WORK [AXE] - what the page does in a browser. TAP out.
//
// AXE is axe-core's script; without it accessibility is not looked at, and a line says so.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Browser } from "./driver.mjs";

const [program, fixtures, work, axe] = process.argv.slice(2);
const ROWS = 5000, BYTES_MOST = 3 * 1024 * 1024, OPENS_MS = 1000;
let browser, count = 0;

/* --- the program --- */

function audit(...args) {
	const run = spawnSync(program, ["audit", ...args, "--now", "2023-06-01"], { encoding: "utf8" });
	assert.ok(run.status <= 2, run.stderr);
	return run;
}

// The page of many events, some of which cannot be audited.
function summary(lang) {
	const folder = join(work, "summary-" + lang);
	rmSync(folder, { recursive: true, force: true });
	const run = spawnSync(program, ["batch", join(fixtures, "batch", "events"), "--policy",
		join(fixtures, "batch", "policy.json"), "--format", "html", "-o", folder, "--lang", lang, "--now", "2023-12-31"],
		{ encoding: "utf8" });
	assert.ok(run.status <= 78 && !run.stderr, run.stderr);
	return join(folder, "summary.html");
}

// The page behind some weeks of a live list.
function recheck(lang) {
	const [file, state] = ["recheck.html", "live.state"].map(name => join(work, name));
	rmSync(state, { force: true });
	cpSync(join(fixtures, "live", "event.json"), join(work, "event.json"));
	for (const day of [1, 10, 20, 30]) {
		const list = spawnSync(join(fixtures, "live", "export"), [day], { encoding: "utf8", cwd: join(fixtures, "live") });
		writeFileSync(join(work, "list.csv"), list.stdout);
		const run = spawnSync(program, ["recheck", join(work, "event.json"), "--state", state, "--lang", lang,
			"--now", `2023-04-${String(day).padStart(2, "0")}T08:00`, "--format", "html", "-o", file], { encoding: "utf8" });
		assert.ok(run.status <= 2, run.stderr);
	}
	return file;
}

// Makes a page of an audit and opens it.
async function open(name, ...args) {
	const file = join(work, name + ".html");
	audit(...args, "--format", "html", "-o", file);
	await browser.open(pathToFileURL(file).href);
	return file;
}

// One of each kind of page, opened in turn.
async function each(lang, look) {
	const event = file => name => open(name, file, "--lang", lang);
	const made = make => async () => {
		const file = make(lang);
		await browser.open(pathToFileURL(file).href);
		return file;
	};
	const kinds = { decisions: event(decisions), hostile: event(hostile), summary: made(summary), recheck: made(recheck) };
	for (const [name, make] of Object.entries(kinds))
		await look(`${name}-${lang}`, await make(name));
}

const decisions = join(fixtures, "decisions", "event.json");
const hostile = join(fixtures, "hostile-page", "event.json");

/* --- tests --- */

async function test(name, work) {
	count++;
	try {
		await work();
		console.log(`ok - page: ${name}`);
	} catch (e) {
		console.log(`not ok - page: ${name}`);
		console.log(String(e.stack).replace(/^/gm, "# "));
	}
}

const texts = selector => browser.run(
	"return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())", selector);
const seen = selector => browser.run(
	"return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).length", selector);

async function quiet() {
	const said = (await browser.log("browser")).filter(entry => entry.level !== "INFO");
	assert.deepEqual(said.map(entry => entry.message), []);
	assert.deepEqual(await browser.requests(), []);
}

async function accessible(what) {
	await browser.run(readFileSync(axe, "utf8"));
	const found = await browser.wait(`
		axe.run({ resultTypes: ["violations"] })
			.then(r => arguments[0](r.violations.map(v => v.id + ": " + v.help + ": "
				+ v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(" | "))))`);
	assert.deepEqual(found, [], what);
}

async function sorts() {
	await open("sort", decisions, "--lang", "en");
	const people = "#institutions tbody td.n:nth-of-type(2)";
	await browser.click("#institutions thead th:nth-of-type(2) [role=button]");
	const up = (await texts(people)).map(Number);
	assert.deepEqual(up, [...up].sort((a, b) => a - b));
	await browser.click("#institutions thead th:nth-of-type(2) [role=button]");
	assert.deepEqual((await texts(people)).map(Number), up.sort((a, b) => b - a));
	assert.equal(await browser.run(
		"return document.querySelector('#institutions th[aria-sort]').ariaSort"), "descending");
}

async function searches() {
	await open("search", decisions, "--lang", "en");
	const rows = await seen("#ledger tbody tr");
	await browser.type("#search", "柳望川");
	assert.equal(await seen("#ledger tbody tr"), 1);
	assert.equal(await browser.run("return document.getElementById('shown').textContent"), "1");
	await browser.run("const s = document.getElementById('search'); s.value = '';"
		+ " s.dispatchEvent(new Event('input'))");
	assert.equal(await seen("#ledger tbody tr"), rows);
}

async function switches() {
	await open("switch", decisions, "--lang", "zh");
	assert.deepEqual(await texts("h1"), ["结论：待核"]);
	await browser.click("label:has(#show-en)");
	assert.deepEqual(await texts("h1"), ["Verdict: review"]);
	assert.equal(await browser.run("return document.documentElement.lang"), "en");
	assert.equal(await seen("body [lang=zh]"), 0);
	await browser.click("label:has(#show-zh)");
	assert.equal(await seen("body [lang=en]"), 0);
}

async function switches_without_script() {
	await browser.scripts(false);
	try {
		await open("plain", decisions, "--lang", "en");
		await browser.click("label:has(#show-zh)");
		await browser.scripts(true);
		assert.deepEqual(await texts("h1"), ["结论：待核"]);
		assert.equal(await seen(".script"), 0);
		assert.equal(await seen(".question"), 3);
		assert.equal(await seen(".question code"), 3);
	} finally {
		await browser.scripts(true);
	}
}

async function arrives(file) {
	for (let i = 0; i < 100 && !existsSync(file); i++)
		await new Promise(later => setTimeout(later, 50));
}

const effect = check => `[data-check=${check}] [data-when]:not([hidden])`;

async function answers() {
	await open("answers", decisions, "--lang", "en");
	const asked = await browser.run("return [...document.querySelectorAll('fieldset[data-question]')]"
		+ ".map(f => f.dataset.question)");
	const [honour, which] = ["hon-", "which-"].map(kind => asked.find(id => id.startsWith(kind)));
	const file = join(work, "decisions.csv");
	rmSync(file, { force: true });

	// The likelier answer settles its check, another is said not to be known.
	const label = (id, n) => `fieldset[data-question="${id}"] label:has([value="${n}"])`;
	await browser.click(label(honour, 1));
	assert.match((await texts(effect("academicians")))[0], /^Settled by these answers: fail/);
	assert.match((await texts("[data-verdict]:not([hidden])"))[0], /fail/);
	await browser.click(label(honour, 0));
	assert.match((await texts(effect("academicians")))[0], /only auditing again/);
	await browser.click(label(which, 1));
	assert.deepEqual(await texts("#answered"), ["2"]);
	await browser.type(`fieldset[data-question="${honour}"] .note input`, "seen, \"on paper\"");
	await browser.type("#by", "=苗清扬");
	await browser.click("#download");
	await arrives(file);
	const today = await browser.run("return document.getElementById('at').value");
	assert.equal(readFileSync(file, "utf8"), "question,answer,by,at,note\n"
		+ `${honour},yes,"'=苗清扬",${today},"seen, ""on paper"""\n`
		+ `${which},tw-ntu,"'=苗清扬",${today},\n`);
	await quiet();

	const again = JSON.parse(audit(decisions, "--decisions", file, "--format", "json").stdout);
	const ids = again.questions.map(q => q.id);
	assert.deepEqual(again.decisions.map(d => d.outcome), ["applied", "applied"]);
	assert.ok(!ids.includes(honour) && !ids.includes(which) && ids.length === 1);
}

const nobody = join(fixtures, "homemade-zh", "event.json");

// A person's institution is no question: what it does is not known here, and not said.
async function fills_in_institutions() {
	await open("filled", nobody, "--lang", "en");
	const id = await browser.run("return document.querySelector('[data-person]').dataset.person");
	const file = join(work, "decisions.csv");
	rmSync(file, { force: true });
	await browser.type(`[data-person="${id}"]`, "清华大学");
	assert.match((await texts("[data-verdict]:not([hidden])"))[0], /only auditing again/);
	await browser.click("#download");
	await arrives(file);
	const again = JSON.parse(audit(nobody, "--decisions", file, "--format", "json").stdout);
	assert.deepEqual(again.decisions.map(d => [d.question, d.outcome]), [[id, "applied"]]);
	assert.ok(!again.unaffiliated.some(person => person.id === id));
}

async function answers_by_keyboard() {
	await open("keys", decisions, "--lang", "en");
	const open_radio = ".question fieldset input[value='']";
	const ARROW_UP = "\uE013", TAB = "\uE004";
	await browser.type(open_radio, ARROW_UP);
	assert.deepEqual(await texts("#answered"), ["1"]);
	await browser.type("body", TAB);
	const style = await browser.run(
		"return getComputedStyle(document.activeElement).outlineStyle + document.activeElement.tagName");
	assert.notEqual(style.slice(0, 4), "none");
}

async function prints() {
	for (const lang of ["zh", "en"])
		await each(lang, async (name, file) => {
			await browser.media("print", true);
			// A4 less its margins, at 96 dots an inch; the table of events lies on its side.
			await browser.size(name.startsWith("summary") ? 1017 : 688, 900);
			const found = await browser.run(`
				const wide = e => e.scrollWidth > e.clientWidth + 1;
				return {
					cut: [...document.querySelectorAll("tr, .question, .check, .verdict")]
						.filter(e => getComputedStyle(e).breakInside !== "avoid")
						.map(e => e.outerHTML.slice(0, 80)),
					wide: [document.documentElement, ...document.querySelectorAll(".scroll")]
						.filter(wide).map(e => e.outerHTML.slice(0, 80)),
					upright: [...document.querySelectorAll("td:not(.n), th:not(.n)")]
						.filter(e => e.checkVisibility() && e.clientWidth < 48 && e.innerText.length > 3).map(e => e.innerText),
					paper: getComputedStyle(document.documentElement).backgroundColor,
				}`);
			assert.deepEqual(found, { cut: [], wide: [], upright: [], paper: "rgb(255, 255, 255)" }, name);
			assert.equal(await seen("nav, .switch, .script"), 0);
			await browser.size(1200, 900);
			await browser.media("", false);
			const pdf = await browser.print();
			assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
			writeFileSync(file.replace(/html$/, "pdf"), pdf);
			await quiet();
		});
}

// On a screen a table of many columns may be scrolled, the page never.
async function fits_a_telephone() {
	await each("zh", async name => {
		await browser.size(390, 844);
		const wide = await browser.run("return document.documentElement.scrollWidth");
		await browser.size(1200, 900);
		assert.equal(wide, 390, name);
	});
}

async function fits_a_desk() {
	for (const lang of ["zh", "en"])
		await each(lang, async name => {
			const wide = await browser.run(`return [...document.querySelectorAll(".scroll")]
				.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML.slice(0, 80))`);
			assert.deepEqual(wide, [], name);
		});
}

// What each line of the picture was is said in words, too.
async function draws_the_runs() {
	await browser.open(pathToFileURL(recheck("en")).href);
	assert.deepEqual(await texts("#history figcaption"), [
		"participants from 2023-04-01 to 2023-04-30: 5 → 128, needed ≥ 150",
		"academicians from 2023-04-01 to 2023-04-30: 0 → 2, needed ≥ 2",
		"external share from 2023-04-01 to 2023-04-30: 60.00 % → 85.93 %, needed ≥ 80 %"]);
	await quiet();
}

async function sorts_events() {
	await browser.open(pathToFileURL(summary("en")).href);
	assert.equal(await seen("#events tbody tr"), 8);
	for (const first of ["few", "winter"]) {
		await browser.click("#events thead th:first-of-type [role=button]");
		assert.equal((await texts("#events tbody th"))[0].split("\n")[0], first);
	}
	await browser.click("label:has(#show-zh)");
	assert.equal(await seen("body [lang=en]"), 0);
	await quiet();
}

// Whatever a list holds is text, and nothing else.
async function holds_hostile_names() {
	for (const lang of ["zh", "en"]) {
		await open("hostile", hostile, "--lang", lang, "--decisions", join(fixtures, "hostile-page", "decisions.csv"));
		const found = await browser.run(`
			const all = [...document.querySelectorAll("*")];
			return {
				tags: [...new Set(all.map(e => e.localName))].sort().filter(t => !(
					"a article b blockquote body button code dd div dl dt em fieldset footer h1 h2 h3 "
					+ "head header html i input label legend li main meta nav noscript p path rect script "
					+ "section small span style svg table tbody td text th thead title tr ul").split(" ").includes(t)),
				handlers: all.flatMap(e => [...e.attributes])
					.filter(a => /^on|^style$/.test(a.name) || /javascript:/i.test(a.value)).map(a => a.name),
				scripts: document.scripts.length,
				links: [...document.links].filter(l => !l.getAttribute("href").startsWith("#")).length,
				ran: window.ran || null,
				text: document.body.textContent,
			}`);
		assert.deepEqual(found.tags, []);
		assert.deepEqual(found.handlers, []);
		assert.equal(found.scripts, 2);
		assert.equal(found.links, 0);
		assert.equal(found.ran, null);
		for (const bare of ["\u202E", "\u200B", "\u2066", "\u0007"])
			assert.ok(!found.text.includes(bare), bare.codePointAt(0).toString(16));
		for (const shown of ["<script>window.ran=1</script>", "U+202E", "\"><img src=x onerror=window.ran=2>",
			"=cmd|'/c calc'!A0"])
			assert.ok(found.text.includes(shown), shown);
		await quiet();
	}
}

async function leaves_out_names() {
	const file = await open("redacted", decisions, "--lang", "en", "--redact");
	const page = readFileSync(file, "utf8");
	for (const name of ["柳望川", "郝书宁", "陆知岚", "luzhilan", "qq.com"])
		assert.ok(!page.includes(name), name);
}

// The same list again and again, by other people, from many institutions.
function long_list(rows) {
	const lines = ["姓名,单位,职称,邮箱"];
	for (let i = 1; i < rows; i++)
		lines.push(`参会人员${i},第${i % 1700}研究所,研究员,someone.${i}@institute${i % 1700}.example`);
	const file = join(work, `${rows}.csv`);
	writeFileSync(file, lines.join("\n") + "\n");
	return file;
}

async function opens_fast() {
	const file = await open("long", long_list(ROWS), "--lead", "中山大学", "--lang", "zh");
	const bytes = statSync(file).size;
	assert.ok(bytes <= BYTES_MOST, `${bytes} bytes`);
	assert.equal(await browser.run("return document.querySelectorAll('#ledger tbody tr').length"), ROWS);
	await browser.open("about:blank");
	const before = await browser.worked();
	await browser.open(pathToFileURL(file).href);
	const shown = await browser.wait(`const done = arguments[0];
		requestAnimationFrame(() => setTimeout(() => done(Math.max(
			performance.getEntriesByType("navigation")[0].loadEventEnd,
			...performance.getEntriesByType("paint").map(p => p.startTime)))))`);
	const after = await browser.worked();
	const work = after > before ? after - before : after;
	console.log(`# ${ROWS} rows: ${bytes} bytes, open after ${Math.round(shown)} ms, `
		+ `${Math.round(work)} ms of work`);
	assert.ok(Math.min(work, shown) <= OPENS_MS, `${shown} ms`);
}

async function says_where_a_longer_ledger_is() {
	await open("longer", long_list(7000), "--lead", "中山大学", "--lang", "en");
	assert.equal(await seen("#ledger table"), 0);
	assert.match(await browser.run("return document.querySelector('#ledger p').textContent"),
		/7000 rows.*ledger\.csv/);
}

async function has_no_violations() {
	for (const dark of [false, true])
		for (const lang of ["zh", "en"]) {
			await browser.media("", dark);
			await each(lang, name => accessible(`${name} ${dark ? "dark" : "light"}`));
		}
	await browser.media("", false);
}

async function is_the_same_again() {
	const pages = ["one", "two"].map(name => {
		const file = join(work, name + ".html");
		audit(decisions, "--format", "html", "-o", file);
		return readFileSync(file, "utf8");
	});
	assert.equal(pages[0], pages[1]);
}

browser = await Browser.start(work);
try {
	await test("tables are sorted", sorts);
	await test("the ledger is searched", searches);
	await test("the language is switched", switches);
	await test("it reads and switches without its script", switches_without_script);
	await test("answers are downloaded, applied and gone", answers);
	await test("institutions are filled in", fills_in_institutions);
	await test("answers are given by keyboard", answers_by_keyboard);
	await test("it prints on A4, no row cut", prints);
	await test("it fits a telephone", fits_a_telephone);
	await test("no table needs scrolling on a desk", fits_a_desk);
	await test("the runs of a live list are drawn", draws_the_runs);
	await test("the events of a year are sorted", sorts_events);
	await test("hostile names are text", holds_hostile_names);
	await test("redacted, it has no names", leaves_out_names);
	await test("5,000 rows open within a second, in 3 MB", opens_fast);
	await test("a longer ledger is said to be elsewhere", says_where_a_longer_ledger_is);
	await test("same input, same bytes", is_the_same_again);
	if (axe)
		await test("axe finds no violations", has_no_violations);
	else
		console.error("page: axe-core cannot be had; accessibility was not looked at");
} finally {
	await browser.end();
}
console.log(`1..${count}`);
