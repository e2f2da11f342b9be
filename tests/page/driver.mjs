// driver.mjs - a headless Chromium, told what to do through chromedriver (WebDriver over HTTP).

import { spawn } from "node:child_process";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export class Browser {
	// Starts chromedriver on a port of its own choice, and a browser that downloads into folder.
	static async start(folder) {
		const browser = new Browser();
		browser.driver = spawn("chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
		const port = await new Promise((found, failed) => {
			let said = "";
			browser.driver.on("error", failed);
			browser.driver.on("exit", () => failed(new Error("chromedriver ended: " + said)));
			browser.driver.stdout.on("data", bytes => {
				said += bytes;
				const port = /successfully on port (\d+)/.exec(said);
				if (port)
					found(port[1]);
			});
		});
		browser.url = `http://127.0.0.1:${port}/session`;
		const { sessionId } = await browser.call("POST", "", { capabilities: { alwaysMatch: {
			browserName: "chrome",
			"goog:chromeOptions": {
				args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
					"--disable-dev-shm-usage", "--window-size=1200,900"],
				prefs: { "download.default_directory": folder },
			},
			"goog:loggingPrefs": { browser: "ALL", performance: "ALL" },
		} } });
		browser.url += "/" + sessionId;
		return browser;
	}

	async call(method, path, body) {
		const answer = await fetch(this.url + path,
			{ method, body: body === undefined ? undefined : JSON.stringify(body) });
		const { value } = await answer.json();
		if (value && value.error)
			throw new Error(`${value.error}: ${value.message}`);
		return value;
	}

	async end() {
		await this.call("DELETE", "").catch(() => {});
		this.driver.kill();
	}

	open(url) { return this.call("POST", "/url", { url }); }

	// The body of a function in the page; its arguments are arguments[0] ...
	run(script, ...args) { return this.call("POST", "/execute/sync", { script, args }); }
	wait(script, ...args) { return this.call("POST", "/execute/async", { script, args }); }

	async find(selector) {
		const found = await this.call("POST", "/element",
			{ using: "css selector", value: selector });
		return found[ELEMENT];
	}

	async click(selector) {
		const id = await this.find(selector);
		await this.run("arguments[0].scrollIntoView({ block: 'center' })", { [ELEMENT]: id });
		return this.call("POST", `/element/${id}/click`, {});
	}

	async type(selector, text) {
		return this.call("POST", `/element/${await this.find(selector)}/value`, { text });
	}

	// What WebDriver has no words for.
	tell(cmd, params) { return this.call("POST", "/goog/cdp/execute", { cmd, params }); }

	size(width, height) {
		return this.tell("Emulation.setDeviceMetricsOverride",
			{ width, height, deviceScaleFactor: 1, mobile: width < 600 });
	}

	media(media, dark) {
		return this.tell("Emulation.setEmulatedMedia",
			{ media, features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }] });
	}

	scripts(on) { return this.tell("Emulation.setScriptExecutionDisabled", { value: !on }); }

	// How long the page's own thread has worked, in milliseconds: no other's work is in it.
	async worked() {
		await this.tell("Performance.enable", { timeDomain: "threadTicks" });
		const { metrics } = await this.tell("Performance.getMetrics", {});
		return 1000 * metrics.find(m => m.name === "TaskDuration").value;
	}

	async picture() { return Buffer.from(await this.call("GET", "/screenshot"), "base64"); }

	async print() {
		const page = { width: 21, height: 29.7 };
		return Buffer.from(await this.call("POST", "/print", { page, background: true }), "base64");
	}

	log(type) { return this.call("POST", "/se/log", { type }); }

	// What was asked of any network, beside the page's own file and what it made itself.
	async requests() {
		return (await this.log("performance"))
			.map(entry => JSON.parse(entry.message).message)
			.filter(message => message.method === "Network.requestWillBeSent")
			.map(message => message.params.request.url)
			.filter(url => !/^(file|blob|data|chrome|about):/.test(url));
	}
}
