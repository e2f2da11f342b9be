/* The files that assets.h gives. Each is a pair of symbols: where it begins, and the first byte behind it. */

	.macro	asset symbol, path
	.balign	16
	.global	asset_\symbol
	.global	asset_\symbol\()_end
	.hidden	asset_\symbol
	.hidden	asset_\symbol\()_end
asset_\symbol:
	.incbin	"\path"
asset_\symbol\()_end:
	.endm

	.section .rodata
	asset	policy_gd_2022_topic3, "src/data/policies/gd-2022-topic3.json"
	asset	policy_gd_2022_topic1_exchange, "src/data/policies/gd-2022-topic1-exchange.json"
	asset	policy_headcount_150, "src/data/policies/headcount-150.json"
	asset	schema_event, "src/data/schemas/event.json"
	asset	schema_history, "src/data/schemas/history.json"
	asset	schema_policy, "src/data/schemas/policy.json"
	asset	schema_report, "src/data/schemas/report.json"
	asset	schema_summary, "src/data/schemas/summary.json"
	asset	page_style, "src/data/page/style.css"
	asset	page_script, "src/data/page/script.js"

	.section .note.GNU-stack, "", %progbits
