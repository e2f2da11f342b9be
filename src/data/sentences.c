#include "report/sentences.h"

#define FAILED(code)  [SENTENCE_OF_FAIL(code)]
#define NOTICED(code) [SENTENCE_OF_FINDING(code)]

/* clang-format off */

/* Trouble: what was found, what was expected, what to do. The place (file:line:column) stands before it.
 * Placeholders: {file} {found} {expected} {error}.
 * Findings: what is wrong, and what was done about it. Placeholders: {value} {detail}.
 * One row a line: Chinese, English. */
const struct sentence sentences_table[SENTENCE_COUNT] = {
	/* the command line */
	FAILED(FAIL_NONE) = {{ "没有错误。", "No error." }},
	FAILED(FAIL_USAGE) = {{ "命令行中的“{found}”不对：应为 {expected}。请用 rollcall help 查看用法。", "“{found}” on the command line is wrong: expected {expected}. See rollcall help." }},
	FAILED(FAIL_USAGE_MISSING) = {{ "命令行缺少 {expected}。请用 rollcall help 查看用法。", "The command line lacks {expected}. See rollcall help." }},
	FAILED(FAIL_USAGE_UNKNOWN) = {{ "不认识“{found}”。请用 rollcall help 查看命令和选项。", "“{found}” is not known here. See rollcall help for commands and options." }},

	/* files */
	FAILED(FAIL_OPEN) = {{ "无法打开：{error}。请检查路径和权限。", "It cannot be opened: {error}. Check the path and its permissions." }},
	FAILED(FAIL_NOT_A_FILE) = {{ "这不是普通文件（可能是文件夹）。请给出一个文件。", "This is not a regular file (a folder, perhaps). Name a file." }},
	FAILED(FAIL_READ) = {{ "读取中断：{error}。没有用不完整的名单作出结论。", "Reading broke off: {error}. No half list was audited." }},
	FAILED(FAIL_CHANGED) = {{ "文件在读取过程中被改动。请待写入完成后重试。", "The file changed while it was read. Try again when it is complete." }},
	FAILED(FAIL_LOCKED) = {{ "另一个进程正在使用它。请稍后重试。", "Another run holds the lock. Try again later." }},
	FAILED(FAIL_CREATE) = {{ "无法创建：{error}。请检查文件夹是否存在、是否可写，或换一个名称。", "It cannot be created: {error}. Check that the folder exists and can be written to, or choose another name." }},
	FAILED(FAIL_WRITE) = {{ "写入失败：{error}。没有留下不完整的文件。", "It cannot be written: {error}. No part of a file was left behind." }},
	FAILED(FAIL_LIMIT_BYTES) = {{ "文件超过 {expected} 字节的上限。确需处理时请用 --limit-bytes 提高上限。", "The file is larger than the limit of {expected} bytes. Raise it with --limit-bytes if that is right." }},
	FAILED(FAIL_LIMIT_ROWS) = {{ "行数超过上限 {expected}。确需处理时请用 --limit-rows 提高上限。", "There are more rows than the limit of {expected}. Raise it with --limit-rows if that is right." }},
	FAILED(FAIL_LIMIT_COLUMNS) = {{ "列数超过上限 {expected}。请检查分隔符，或用 --limit-columns 提高上限。", "There are more columns than the limit of {expected}. Check the delimiter, or raise it with --limit-columns." }},
	FAILED(FAIL_LIMIT_CELL) = {{ "单元格超过 {expected} 字节的上限。请检查引号是否成对，或用 --limit-cell 提高上限。", "A cell is longer than the limit of {expected} bytes. Check that quotes are closed, or raise it with --limit-cell." }},

	/* registration lists */
	FAILED(FAIL_EMPTY_FILE) = {{ "文件是空的。请重新导出名单。", "The file is empty. Export the list again." }},
	FAILED(FAIL_ENCODING) = {{ "字节 {found} 不是有效的 {expected} 文本。请用 --encoding 指明编码，或重新导出为 UTF-8。", "The bytes {found} are not valid {expected}. Name the encoding with --encoding, or export the file again as UTF-8." }},
	FAILED(FAIL_ENCODING_NAME) = {{ "不认识编码“{found}”。可用 auto、utf-8、gb18030、big5、shift_jis、utf-16le 等。", "The encoding “{found}” is not known. Use auto, utf-8, gb18030, big5, shift_jis, utf-16le or the like." }},
	FAILED(FAIL_NUL) = {{ "文本中有零字节（NUL），文件可能已损坏。请重新导出。", "There is a NUL byte in the text; the file may be damaged. Export it again." }},
	FAILED(FAIL_QUOTE_OPEN) = {{ "从这里开始的引号直到文件末尾都没有结束，文件可能被截断。请重新导出。", "The quoted field that begins here never ends; the file may have been cut off. Export it again." }},
	FAILED(FAIL_QUOTE_STRAY) = {{ "引号出现在单元格中间。应将整个单元格放入引号，其中的引号写成两个。", "A quote stands in the middle of a cell. Quote the whole cell, and double the quotes in it." }},
	FAILED(FAIL_RAGGED) = {{ "这一行有 {found} 个单元格，表头有 {expected} 个。请更正，或用 --ragged 跳过并列出这样的行。", "This row has {found} cells where the header has {expected}. Mend it, or use --ragged to leave such rows out and list them." }},
	FAILED(FAIL_NO_HEADER) = {{ "没有找到表头，读到的内容是：{found}。请用 --column 指明各列，例如 --column affiliation=单位。", "No header was found; what was read: {found}. Name the columns with --column, such as --column affiliation=单位." }},
	FAILED(FAIL_NO_ROWS) = {{ "表头下面没有任何人。请检查导出是否完整。", "There is a header and nobody below it. Check that the export is complete." }},
	FAILED(FAIL_NO_AFFILIATION) = {{ "没有单位列。现有的列是：{found}。请用 --column affiliation=列名 指明。", "No column holds the affiliation. The headings are: {found}. Name it with --column affiliation=HEADING." }},
	FAILED(FAIL_TWO_AFFILIATIONS) = {{ "{found} 都可能是单位列。现有的列是：{expected}。请用 --column affiliation=列名 选定一个。", "Several columns could be the affiliation: {found}. The headings are: {expected}. Choose one with --column affiliation=HEADING." }},
	FAILED(FAIL_NO_NAME) = {{ "没有姓名列。现有的列是：{found}。请用 --column name=列名 指明。", "No column holds the name. The headings are: {found}. Name it with --column name=HEADING." }},
	FAILED(FAIL_NO_COLUMN) = {{ "没有叫“{found}”的列。现有的列是：{expected}。", "No column is called “{found}”. The headings are: {expected}." }},
	FAILED(FAIL_TWO_NAMES) = {{ "一个姓名单元格里有几个人：“{found}”。请一人一行，或用 --split-names 拆分。", "One name cell holds several people: “{found}”. Give each a row, or use --split-names to split such cells." }},

	/* event files and policies */
	FAILED(FAIL_JSON) = {{ "不是有效的 JSON：读到 {found}。请检查这里及之前的引号、逗号和括号。", "This is not JSON: found {found}. Check quotes, commas and brackets here and just before." }},
	FAILED(FAIL_JSON_TYPE) = {{ "“{found}”的类型不对：应为 {expected}。", "“{found}” has the wrong type: expected {expected}." }},
	FAILED(FAIL_JSON_KEY) = {{ "不认识键“{found}”。请更正或删去。", "The key “{found}” is not known. Correct it or take it out." }},
	FAILED(FAIL_JSON_TWICE) = {{ "“{found}”出现了两次。请只保留一个。", "“{found}” is given twice. Keep one." }},
	FAILED(FAIL_JSON_MISSING) = {{ "“{found}”中缺少“{expected}”。请补上。", "“{expected}” is missing in “{found}”. Add it." }},
	FAILED(FAIL_JSON_VALUE) = {{ "这个值不能用：{found}。应为：{expected}。", "This value cannot be used: {found}. Expected: {expected}." }},
	FAILED(FAIL_JSON_DEEP) = {{ "嵌套超过 {expected} 层。请简化。", "It is nested more than {expected} levels deep. Make it flatter." }},
	FAILED(FAIL_POLICY_NAME) = {{ "没有叫“{found}”的内置规则。自己的规则文件请写出路径；rollcall policy list 列出内置规则。", "No built-in policy is called “{found}”. Give the path of a file of your own; rollcall policy list names those built in." }},
	FAILED(FAIL_HOST_UNKNOWN) = {{ "单位名称“{found}”中没有文字。请填写牵头单位或参与单位的全称。", "“{found}” is no name of an institution. Give the host's full name." }},

	/* registries, databases and patterns */
	FAILED(FAIL_PATTERN) = {{ "匹配式“{found}”有误：{expected}。请更正。", "The pattern “{found}” is wrong: {expected}. Correct it." }},
	FAILED(FAIL_PATTERN_LIMIT) = {{ "读这段文字超出了步数上限：“{found}”。请缩短或更正这个单元格。", "Reading this text took more steps than allowed: “{found}”. Shorten or correct the cell." }},
	FAILED(FAIL_REGISTRY) = {{ "这不是可用的机构库：{expected}。请用 rollcall registry import 重建，或用 --registry 换一个。", "This registry cannot be used: {expected}. Make it again with rollcall registry import, or name another with --registry." }},
	FAILED(FAIL_DATABASE) = {{ "数据库出错：{expected}。请检查文件是否完好、磁盘是否已满。", "The database reports: {expected}. Check that the file is sound and the disk has room." }},
	FAILED(FAIL_TABLE) = {{ "表格中的“{found}”不对：应为 {expected}。", "“{found}” in this table is wrong: expected {expected}." }},

	/* what was noticed in a list */
	NOTICED(FINDING_ENCODING_GUESSED) = {{ "文件没有标明编码；按 {value} 读取（把握 {detail}%）。如不对请用 --encoding 指明。", "The file does not say its encoding; it was read as {value} ({detail} % sure). If that is wrong, use --encoding." }},
	NOTICED(FINDING_HEADER_TWICE) = {{ "列名“{value}”出现了不止一次；采用了第一列。", "The heading “{value}” stands there more than once; the first column was taken." }},
	NOTICED(FINDING_ROW_TITLE) = {{ "标题行或说明行，不是人；已跳过。", "A title or preamble row, nobody's; it was skipped." }},
	NOTICED(FINDING_ROW_TOTAL) = {{ "合计行“{value}”，不是人；已跳过。", "A total row (“{value}”), nobody's; it was skipped." }},
	NOTICED(FINDING_ROW_PAGE) = {{ "页码行，不是人；已跳过。", "A page row, nobody's; it was skipped." }},
	NOTICED(FINDING_ROW_HEADER_AGAIN) = {{ "表头重复出现；已跳过。", "The header is repeated; it was skipped." }},
	NOTICED(FINDING_ROW_RAGGED) = {{ "这一行有 {value} 个单元格而不是 {detail} 个；按 --ragged 跳过，没有计入。", "This row has {value} cells and not {detail}; as --ragged asks, it was left out and not counted." }},
	NOTICED(FINDING_NOT_A_PERSON) = {{ "“{value}”不是人名；没有计入。", "“{value}” is not a person's name; it was not counted." }},
	NOTICED(FINDING_NAMES_SPLIT) = {{ "“{value}”里有 {detail} 个人；按 --split-names 拆成了 {detail} 行。", "“{value}” holds {detail} people; as --split-names asks, it was made {detail} rows." }},
	NOTICED(FINDING_NICKNAME_SPLIT) = {{ "昵称“{value}”中含有单位；姓名取“{detail}”。", "The nickname “{value}” holds an institution; “{detail}” was taken as the name." }},
	NOTICED(FINDING_FILLED_DOWN) = {{ "单位为空；按 --fill-down 沿用上一行的“{value}”。", "The affiliation is empty; as --fill-down asks, “{value}” was taken from above." }},
	NOTICED(FINDING_AFFILIATION_BLANK) = {{ "没有填写单位；按无单位人员计入总人数，不算其他单位人员。", "No affiliation is given; counted in the total as unaffiliated, and not as external." }},
	NOTICED(FINDING_AFFILIATION_NONE) = {{ "“{value}”不是一个单位的名称；按无单位人员计入总人数，不算其他单位人员。", "“{value}” names no institution; counted in the total as unaffiliated, and not as external." }},
	NOTICED(FINDING_BLANKS_LOOK_MERGED) = {{ "有 {value} 个空白单位排在已填写的单位之下，像是合并单元格；没有自动填充，如确是合并单元格请用 --fill-down。", "{value} empty affiliations stand below filled ones, as merged cells leave them; they were not filled. If they are merged cells, use --fill-down." }},
	NOTICED(FINDING_PHONE_DIGITS_LOST) = {{ "电话“{value}”被电子表格改写而丢失了数字；没有用来识别任何人。", "The phone “{value}” lost digits in a spreadsheet; it was not used to identify anybody." }},
	NOTICED(FINDING_ROLE_UNKNOWN) = {{ "不认识身份“{value}”；按参会人员计入。", "The role “{value}” is not known; counted as a participant." }},
	NOTICED(FINDING_STATE_UNKNOWN) = {{ "不认识报名状态“{value}”；按已报名计入。", "The registration state “{value}” is not known; counted as registered." }},
	NOTICED(FINDING_ATTENDANCE_UNKNOWN) = {{ "签到“{value}”看不出是否到会；列为待确认问题。", "The attendance mark “{value}” does not tell who came; it was made a question." }},
	NOTICED(FINDING_EMAIL_SHARED) = {{ "几个姓名不同的人共用邮箱“{value}”；没有当作同一个人。", "Clearly different names share the e-mail “{value}”; they were not taken for one person." }},
	NOTICED(FINDING_EMAIL_BAD) = {{ "“{value}”不是邮箱地址；没有采用。", "“{value}” is not an e-mail address; it was not used." }},
	NOTICED(FINDING_HOST_NOT_KNOWN) = {{ "机构库中没有“{value}”；按其名称单独作为一个单位。", "No registry has the host “{value}”; it was taken as an institution of that name." }},
	NOTICED(FINDING_HOST_ABSENT) = {{ "名单中没有“{value}”的人；其人数按 0 计。请确认单位名称无误。", "Nobody on the list is from “{value}”; it was counted with 0 people. Check the name." }},

	/* parts of a complaint */
	[SENTENCE_MEANT] = {{ " 是否想写“{expected}”？", " Did you mean “{expected}”?" }},
	[SENTENCE_END_OF_TEXT] = {{ "文本末尾", "the end of the text" }},
	[SENTENCE_WHOLE_FILE] = {{ "整个文件", "the whole file" }},
	[SENTENCE_NO_ENTRY] = {{ "没有这个文件或文件夹", "no such file or folder" }},
	[SENTENCE_NO_ACCESS] = {{ "没有权限", "permission denied" }},
	[SENTENCE_IS_FOLDER] = {{ "这是一个文件夹", "it is a folder" }},
	[SENTENCE_EXISTS] = {{ "同名文件已存在，不会覆盖", "it exists already and is never overwritten" }},
	[SENTENCE_NO_SPACE] = {{ "磁盘已满", "no space left on the disk" }},
	[SENTENCE_READ_ONLY] = {{ "磁盘为只读", "the disk is read-only" }},
	[SENTENCE_OTHER_ERROR] = {{ "原因不明", "for an unknown reason" }},

	/* frames of the help */
	[SENTENCE_ABOUT] = {{ "rollcall：核查学术会议参会名单是否达到项目考核指标。", "rollcall audits the attendee lists of academic conferences against the rule of their funding call." }},
	[SENTENCE_USAGE] = {{ "用法：", "Usage: " }},
	[SENTENCE_COMMANDS] = {{ "命令", "Commands" }},
	[SENTENCE_OPTIONS] = {{ "选项", "Options" }},
	[SENTENCE_EXAMPLE] = {{ "例子", "Example" }},
	[SENTENCE_MORE_HELP] = {{ "rollcall 命令 --help 查看各命令的选项。", "rollcall COMMAND --help shows a command's options." }},
	[SENTENCE_STATUSES] = {{ "退出状态", "Exit status" }},
	[SENTENCE_STATUS_LINE] = {{ "0 达标，1 不达标，2 待确认；64 用法错误，65 数据有误，66 无法打开输入，70 程序故障，73、74 无法写出，75 请重试，78 活动文件、规则或答复有误", "0 pass, 1 fail, 2 review; 64 wrong usage, 65 bad data, 66 an input cannot be opened, 70 a fault of the program, 73 and 74 an output cannot be written, 75 try again, 78 bad event file, policy or decisions" }},

	/* what each command does */
	[SENTENCE_COMMAND_AUDIT] = {{ "核查一个活动并给出结论", "audits an event and gives the verdict" }},
	[SENTENCE_COMMAND_RESOLVE] = {{ "逐行识别单位名称，每行输出一个 JSON 对象", "names the institutions of affiliations, one a line in, one JSON object a line out" }},
	[SENTENCE_COMMAND_HONOURS] = {{ "逐行判断是否院士，每行输出一个 JSON 对象", "says whether texts name an academician, one a line in, one JSON object a line out" }},
	[SENTENCE_COMMAND_INIT] = {{ "写出一个活动文件供填写；从不覆盖已有文件", "writes an event file to fill in; never overwrites one" }},
	[SENTENCE_COMMAND_POLICY] = {{ "检查规则文件，列出或显示内置规则", "checks a policy file, lists the built-in ones or shows one" }},
	[SENTENCE_COMMAND_SCHEMA] = {{ "输出活动文件、规则或报告的 JSON Schema", "prints the JSON Schema of event files, policies or reports" }},
	[SENTENCE_COMMAND_HELP] = {{ "显示帮助", "shows this help, or a command's" }},
	[SENTENCE_COMMAND_VERSION] = {{ "显示程序和内置规则的版本", "shows the versions of the program and its built-in policies" }},

	/* what each option does */
	[SENTENCE_OPTION_LEAD] = {{ "牵头单位的名称", "the lead institution's name" }},
	[SENTENCE_OPTION_PARTICIPATING] = {{ "一个参与单位；可重复", "a participating institution; may be repeated" }},
	[SENTENCE_OPTION_CO_ORGANISER] = {{ "一个协办或支持单位；可重复", "a co-organiser outside the contract; may be repeated" }},
	[SENTENCE_OPTION_POLICY] = {{ "内置规则的名称，或规则文件", "a built-in policy's name, or a policy file" }},
	[SENTENCE_OPTION_STAGE] = {{ "auto、registration（会前）或 completed（会后）", "auto, registration (before the event) or completed (after it)" }},
	[SENTENCE_OPTION_ATTENDANCE] = {{ "签到名单；可重复", "a list of those who came; may be repeated" }},
	[SENTENCE_OPTION_ROSTER] = {{ "院士名册（name,body,institution）；可重复", "a roster of academicians (name,body,institution); may be repeated" }},
	[SENTENCE_OPTION_ALIASES] = {{ "自己的单位别名表；可重复", "a table of your own aliases of institutions; may be repeated" }},
	[SENTENCE_OPTION_DECISIONS] = {{ "对问题的答复（question,answer,by,at,note）", "answers to open questions (question,answer,by,at,note)" }},
	[SENTENCE_OPTION_REGISTRY] = {{ "机构库文件，代替内置机构库", "the registry file to use instead of the built-in one" }},
	[SENTENCE_OPTION_ENCODING] = {{ "名单的编码，例如 gb18030；默认自动识别", "the encoding of the lists, such as gb18030; found by itself otherwise" }},
	[SENTENCE_OPTION_DELIMITER] = {{ "分隔符：, ; tab；默认自动识别", "the delimiter: , ; tab; found by itself otherwise" }},
	[SENTENCE_OPTION_COLUMN] = {{ "指明某一列的列名，例如 affiliation=单位；可重复", "the heading of a column, such as affiliation=单位; may be repeated" }},
	[SENTENCE_OPTION_FILL_DOWN] = {{ "空白单位沿用上一行（合并单元格）", "takes an empty affiliation from the row above (merged cells)" }},
	[SENTENCE_OPTION_SPLIT_NAMES] = {{ "把写着几个人的姓名单元格拆成几行", "makes several rows of a name cell that holds several people" }},
	[SENTENCE_OPTION_RAGGED] = {{ "跳过并列出单元格数目不符的行", "leaves out rows of the wrong width and lists them" }},
	[SENTENCE_OPTION_LIMIT_BYTES] = {{ "每个文件的字节数上限", "the most bytes of a file" }},
	[SENTENCE_OPTION_LIMIT_ROWS] = {{ "总行数上限", "the most rows" }},
	[SENTENCE_OPTION_LIMIT_COLUMNS] = {{ "列数上限", "the most columns" }},
	[SENTENCE_OPTION_LIMIT_CELL] = {{ "一个单元格的字节数上限", "the most bytes of a cell" }},
	[SENTENCE_OPTION_FORMAT] = {{ "报告格式：text、json、csv、html、prom，可用逗号分隔", "report formats, with commas between: text, json, csv, html, prom" }},
	[SENTENCE_OPTION_OUTPUT] = {{ "写到文件；几种格式时写到文件夹", "writes to a file, or for several formats into a folder" }},
	[SENTENCE_OPTION_LANG] = {{ "zh 或 en", "zh or en" }},
	[SENTENCE_OPTION_NOW] = {{ "报告上的日期（YYYY-MM-DD）", "the date that the report bears (YYYY-MM-DD)" }},
	[SENTENCE_OPTION_REDACT] = {{ "报告中不出现姓名、邮箱和电话", "leaves names, e-mails and phones out of every output" }},
	[SENTENCE_OPTION_HELP] = {{ "显示帮助", "shows this help" }},
	[SENTENCE_OPTION_VERSION] = {{ "显示版本", "shows the versions" }},

	/* what commands say */
	[SENTENCE_POLICY_GOOD] = {{ "{file}：规则有效：{name}，版本 {version}，{checks} 项检查。", "{file}: a good policy: {name}, version {version}, with {checks} checks." }},
	[SENTENCE_INIT_WROTE] = {{ "已写出 {file}。请填写单位名称和名单文件，然后运行 rollcall audit {file}", "Wrote {file}. Fill in the institutions and the list's file, then run rollcall audit {file}" }},
	[SENTENCE_INIT_EVENT_NAME] = {{ "（填写活动名称）学术交流项目", "(name of the event)" }},
	[SENTENCE_INIT_LEAD] = {{ "（填写牵头单位全称）", "(full name of the lead institution)" }},
	[SENTENCE_INIT_PARTICIPATING] = {{ "（填写参与单位全称）", "(full name of a participating institution)" }},
};
