/* The patterns that honours are read with. They run on a text in small letters, half width and
 * simplified characters without blanks between Han; clauses end in ; (also 、 。 and line ends),
 * and known bodies stand as one character each. */
#include "people/honours_table.h"

#define A   MARK_ACADEMY
#define S   MARK_SOCIETY
#define D   MARK_DISPUTED
#define G   MARK_GRADE
#define N   MARK_NONE
#define L   "[" MARK_ACADEMY_LETTERS MARK_SOCIETY_LETTERS MARK_DISPUTED_LETTERS MARK_GRADE_LETTERS "]"
#define ANY "[" A S D G N "]"

#define CLAUSE   "[^;,]"
#define ZH_TITLE "(?:院士|会士|学部委员)"
#define TITLE    "(?:院士|会士|学部委员|(?<![a-z])fellow(?![a-z])|\\bacademician\\b)"
#define NAMES    "(?:" ANY "|national|royal|foreign|\\w+ academy)"

/* What may stand between a body and the title. */
#define ZH_KIND                                                                                                                      \
	"(?:外籍|外国|海外|国外|国际|资深|荣誉|名誉|终身|终生|通讯|通信|当选|新晋|新任|正式|华人|" \
	"中国籍|首位|首批|的|之|籍|双|杰出|"                                                                            \
	"\\([^;()]{0,24}\\)|\\d{4}年?度?|[\\p{Han}]{1,8}学部|[\\p{Han}]{1,6}分院|\\s|-|·)*"
#define EN_KIND                                                                                    \
	"(?:(?:foreign|international|honou?rary|hon\\.?|life|elected|corresponding|full|ordinary|" \
	"overseas|regular|"                                                                        \
	"emeritus|titular|effective|inaugural|founding|foundation|distinguished|new|newly|actual|" \
	"active|external|"                                                                         \
	"the|an?|\\d{4})[\\s-]+)*"
/* From a title to its body: "of the", "de l'", a comma. */
#define OF                                                                                         \
	"[\\s,:(@\\-]*(?:(?:of|the|in|to|at|de|la|las|los|el|da|do|das|dos|der|des|dem|den|del|"   \
	"della|delle|degli|dei|van|het|av|us|uk)\\s+|(?:[dl]|dell|nell|all)['’]\\s*)*(?:\\w+"    \
	"ischen\\s+)?"
#define AND_MORE "(?:\\s*[,;/&+和与及]?\\s*(?:and\\s+|of\\s+|the\\s+)*"
/* What makes the name of an academy the beginning of an employer's. */
#define NO_EMPLOYER                                                                                \
	"(?!\\s*(?:'s\\s+|,?\\s*)?(?:cent|institut|univers|office|librar|committee|press|"         \
	"laborator|lab\\b|school|"                                                                 \
	"college|hospital|department|strategic|bureau|museum|grant|award|prize|kavli|youth|"       \
	"graduate|alumni|association|key |state key|研究|大学|附属|办|图书|出版))"
#define MEMBER                                                                                     \
	"(?:fellows?|members?|academicians?|foreign "                                              \
	"associates?|membre|mitglied|miembro|membro|socio|academico|ledamot|medlem|"               \
	"academicien|associe|lid|회원|정회원|akademik|академик|член-корреспондент|член)"

#define JOBS                                                                                       \
	"research|re-?search|post-?doc\\w*|post[ "                                                 \
	"-]doctoral|postdoc|pre-?doc\\w*|teaching|tutorial|industry|industrial|senior|junior|"     \
	"visiting|clinical|doctoral|ph\\.?d\\.?|graduate|undergraduate|training|associate|"        \
	"assistant|academic|career|advanced|"                                                      \
	"principal|policy|marie[ -](?:sklodowska[ "                                                \
	"-])?curie|curie|msca|sklodowska-curie|humboldt|von humboldt|fulbright|sloan|"             \
	"guggenheim|rhodes|schwarzman|yenching|jsps|newton|leverhulme|wellcome|wellcome "          \
	"trust|ramon y cajal|juan de la cierva|daad|"                                              \
	"feodor "                                                                                  \
	"lynen|nih|nsf|nserc|banting|vanier|killam|decra|future|laureate|discovery|turing|google|" \
	"ibm|intel|microsoft|amd|"                                                                 \
	"nvidia|facebook|meta|apple|huawei|tencent|alibaba|baidu|samsung|qualcomm|bell "           \
	"labs|technical|corporate|company|ted|summer|"                                             \
	"student|college|university|bye-?|lecturer|knowledge "                                     \
	"exchange|enterprise|innovation|entrepreneur\\w*|media|congressional|"                     \
	"packard|macarthur|hhmi|simons|radcliffe|miller|hubble|einstein|sagan|nasa|erc|hfsp|ukri|" \
	"epsrc|stfc|rutherford|mrc|bbsrc|nerc|"                                                    \
	"esrc|ahrc|urf|wolfson|dorothy "                                                           \
	"hodgkin|commonwealth|churchill|gates|chevening|knight|nieman|white house|presidential|"   \
	"young|emerging|early[ "                                                                   \
	"-]career|staff|joint|adjunct|part-time|project|program(?:me)?|scientific|science|"        \
	"engineering|"                                                                             \
	"surgical|medical|cardiology|oncology|neurosurgery|radiology|surgery|residency|resident|"  \
	"hospital|education|leadership|mit|"                                                       \
	"stanford|harvard|oxford|cambridge|lee kong chian|lindemann|alexander von "                \
	"humboldt|endeavour|global|fellowship|data|ai|"                                            \
	"ethics|law|public "                                                                       \
	"health|equity|biodesign|diversity|executive|development|conservation|digital|technology|" \
	"computing|"                                                                               \
	"mentor|writing|hearst|milken|ford|mellon|lorentz|royal society"

/* clang-format off */
const struct honour_rule honour_rules[] = {
	/* Said of somebody else, or of something that bears the name. */
	{ "employer-of-academicians", ACADEMICIAN_NO, "院士",
	    "院士(?:们|专家)?(?:的|专职|行政|学术|科研|科技|工作|私人|兼职|首席|生活|机要)*"
	    "(?:助理|助手|秘书(?!长)|学生|弟子|门生|徒弟|博士生(?!导)|硕士生(?!导)|博士后|研究生(?!导)|家属|夫人|配偶|爱人|先生的|女儿|儿子|司机|警卫|护工|随行|陪同|团队|课题组|项目组|小组|实验室"
	    "|专家站|工作站|工作室|工作处|工作办|工作局|工作部|工作委|工作者|创新|科创|服务|办公|办|联络|联系人|论坛|报告|讲座|讲坛|讲堂|大讲堂|行|楼|路|大厦|公园|馆|大?厅|雕|代表|陪护|护理|保健|联席|后(?![来又任])|奖|基金|制度"
	    "|大会|顾问团|联谊|校友|之|村|小镇|成果|成长|风采|传记|后备|培育|培养|牵头|领衔|指导|接待|对接|座谈|咨询|建议|智库|库|委员会|会议|级|待遇|工程|一行|计划|经费|岗|同行|身边|学术思想|合作|基地|联合|专项|产业园|港)(?:(?!院士)[^;,]){0,24}" },
	{ "employer-of-academicians", ACADEMICIAN_NO, "院士",
	    "院士站[^;,]*" },
	{ "employer-of-academicians", ACADEMICIAN_NO, "院士",
	    "(?:师从|受业于|导师[:是为]|跟随|协助|陪同|随同|随|^代替?|代表[^;,]{0,8}(?=院士)|服务于|就职于|(?=受[^;,]{0,14}委托)受)[^;,]{0,14}院士[^;,]*" },
	{ "employer-of-academicians", ACADEMICIAN_NO, "academician|fellow",
	    "\\bacademicians?(?!-secretary)(?:'s?)?[\\s-]+(?:[\\w'-]+\\s+){0,2}(?:assistant|secretary|workstation|work\\s?station|station|office|team|student|forum|lecture|workshop|group|lab|laboratory|driver|family|committee|expert workstation|liaison)[^;,]*" },
	{ "employer-of-academicians", ACADEMICIAN_NO, "academician|fellow",
	    "\\b(?:assistant|secretary|student|ph\\.?d student|aide|wife|husband|spouse|driver|staff|team|group|office|supervised|mentored|advised|advisee|on behalf|representative|representing|postdoc|accompanying|liaison|coordinator)\\b(?!\\s+professor)[^;,]{0,24}\\b(?:of|to|for|with|by|from)\\b[^;,]{0,40}\\b(?:academicians?|fellows?)\\b[^;,]*" },
	{ "employer-of-academicians", ACADEMICIAN_NO, "academician|fellow",
	    "\\b(?:accompanying|representing|assisting)\\s[^;,]{0,24}\\bacademician\\b[^;,]*" },

	{ "employer-of-academicians", ACADEMICIAN_NO, "fellow|会士",
	    "(?:会士|(?<![a-z])fellow)的?(?:评审|评选|遴选|评委|委员会|助理|秘书|学生|团队|工作站|论坛|司机|家属|推荐)[^;,]*" },
	{ "employer-of-academicians", ACADEMICIAN_NO, "fellow",
	    "[^;,]*(?<![a-z])fellows?\\s+(?:committee|selection|evaluation|nomination|program|panel|reviewer|review|award|search)[^;,]*" },

	/* Denied, hoped for, or lost. */
	{ "denied", ACADEMICIAN_NO, "院士|会士|学部委员|fellow",
	    "(?:(?:不是|并非|未当选|尚未当选|没有当选|未获|未能当选|尚未|不属于|落选|暂无|没有|否认|不具备|未被?评为|未入选|非(?!洲))" CLAUSE "{0,14}" TITLE "|(?:无|不)" TITLE ")[^;,]{0,6}" },
	{ "denied", ACADEMICIAN_NO, "not|non|n't|never|no ",
	    "\\b(?:not|non|isn['’]t|never|no|neither|nor)\\b[\\s-]+(?:an?\\s+|yet\\s+|currently\\s+|the\\s+|been\\s+|elected\\s+)*[^;,]{0,30}\\b(?:academicians?|fellows?|members?)\\b[^;,]*" },
	{ "hoped-for", ACADEMICIAN_NO, "候选|提名|推荐|申|待|拟|选|评|预备|培育|nomin|candid|pending|appl|submit|review|shortlist|hopeful|aspir|to be",
	    TITLE "[^;,]{0,6}?[\\s(\\[:,\\-]*(?:有效)?(?:的)?(?:候选|提名|被提名|获提名|推荐|申请|申报|待批|待定|待公示|拟|增选|遴选|评选|参选|参评|未当选|落选|初评|预备|培育|nominat|nominee|candida|pending|appli|submitted|under review|shortlist|hopeful|aspir|to be)[^;,]*" },
	{ "hoped-for", ACADEMICIAN_NO, "候选|提名|推荐|申|参|入围|竞选|拟|争取|准|未来|will be|become|soon|nomin|candid|apply|appli|pending|shortlist|aspir|prospective",
	    "(?:候选|被?提名|获提名|拟推荐|被?推荐|申报|申请|参评|参选|入围|竞选|拟当选|拟任|争取|准|未来|\\bwill be\\b|\\bto become\\b|\\bsoon to be\\b|\\bnominated\\b|\\bnominee\\b|\\bcandidate\\b|\\bapplying\\b|\\bapplicant\\b|\\bapplied\\b|\\bpending\\b|\\bshortlisted\\b|\\baspiring\\b|\\bprospective\\b)[^;,]{0,40}?(?:" TITLE "|\\bmember\\b)[^;,]*" },
	{ "hoped-for", ACADEMICIAN_NO, "nomin|candid",
	    "\\b(?:nominee|candidate|nominated|nomination)\\b[^;,]{0,8}\\b(?:for|to|as)\\b[^;,]{0,20}" ANY "[^;,]*" },
	{ "hoped-for", ACADEMICIAN_NO, "nomin|candid",
	    ANY "\\s*(?:\\w+\\s+)?(?:nominee|candidate|nomination)s?\\b[^;,]*" },
	{ "lost", ACADEMICIAN_NO, "撤销|取消|除名|开除|辞去|放弃|终止|剥夺|停止",
	    "(?:撤销|被取消|取消|除名|开除|辞去|放弃|终止|剥夺|停止)" CLAUSE "{0,16}院士[^;,]*" },
	{ "lost", ACADEMICIAN_NO, "撤销|取消|除名|开除|辞去|放弃|终止|剥夺|停止",
	    TITLE "(?:称号|资格|身份)?(?:已|被|已被)(?:撤销|取消|除名|开除|终止|剥夺)[^;,]*" },
	{ "no-such-honour", ACADEMICIAN_NO, "小院士|少年|院士官|耶稣|方济|道明|见习",
	    "(?:小|少年|耶稣|方济各?|道明|见习)(?:院士|会士)[^;,]*|院士官" },

	/* Grades below fellow, jobs, grants, teaching qualifications. */
	{ "job-or-grant", ACADEMICIAN_NO, "fellow",
	    "(?:" A "\\s*)?\\b(?:university\\s+|wolfson\\s+|newton\\s+|industry\\s+)*(?:research|industry|newton|wolfson|dorothy hodgkin|advanced|career development|entrepreneur(?:ship)?)(?:\\s+[\\w-]+){0,2}\\s+fellow(?:s|ship|ships)?\\b[^;,]*" },
	{ "job-or-grant", ACADEMICIAN_NO, "fellow",
	    "\\b(?:" JOBS ")[\\s-]+(?:[\\w-]+[\\s-]+){0,2}?fellow(?:s|ship|ships)?\\b[^;,]*" },
	{ "job-or-grant", ACADEMICIAN_NO, "fellow",
	    "\\bfellow\\s*[,(]?\\s*(?:in|at|for|with|from)\\s+(?!\\d|(?:the\\s+)?" ANY ")[^;,]*" },
	{ "job-or-grant", ACADEMICIAN_NO, "fellow",
	    "\\bfellow\\b[\\s,]*(?:and\\s+[\\w\\s]+?)?(?:of|at|in)?\\s*(?:the\\s+)?[^;,]*?\\b(?:college|hall|all souls|balliol|peterhouse|trinity|magdalen|university|school|department|faculty|hospital|program(?:me)?)\\b[^;,]*" },
	{ "job-or-grant", ACADEMICIAN_NO, "fellow",
	    "\\b(?:college|hall|all souls|balliol|peterhouse|trinity|magdalen)\\s+fellow\\b[^;,]*" },
	{ "teaching", ACADEMICIAN_NO, N "|" MARK_NONE_LETTERS,
	    "(?:\\w+\\s+)?fellow" OF N "|" N "\\s*(?:\\w+\\s+)?(?:fellow|会士|院士)|" MARK_NONE_LETTERS },
	{ "grade-below", ACADEMICIAN_NO, "member",
	    "(?:" ANY "\\s*)?\\b(?:staff|faculty|committee|team|board|council|panel|student|group|crew|senior|editorial|party|graduate|distinguished|young|junior|professional|working group|founding board|life|fellow grade)\\W{0,2}members?\\b(?:" OF ANY ")?[^;,]*" },
	{ "grade-below", ACADEMICIAN_NO, S "|" G,
	    "[" S G "]\\s*(?:(?:distinguished|senior|notable|outstanding)\\s+)?(?:speaker|scientist|engineer|lecturer|educator|contributor|ambassador|affiliate|associate|member|chair|editor|reviewer|president|award)\\b[^;,]*" },
	{ "grade-below", ACADEMICIAN_NO, "会员",
	    "[" S G "]\\s*(?:学生|高级|资深|终身|杰出|普通|正式|个人|专业|荣誉|青年|团体|单位|\\s)*会员[^;,]*" },
	{ "grade-below", ACADEMICIAN_NO, "associate",
	    "[" S G "]?\\s*\\b(?:associate)\\s+fellow\\b[^;,]*" },
	{ "affiliate", ACADEMICIAN_NO, "young|青年|affiliate",
	    "(?:" ANY "\\s*)?(?:young\\s+(?:\\w+\\s+)?(?:affiliate|associate|scientist|fellow|member|academy fellow)s?\\b|青年(?:通讯|会员|学者|科学家)|\\baffiliates?\\b)(?:" OF ANY ")?[^;,]*" },

	/* Claims that count. */
	{ "academy", ACADEMICIAN_YES, A,
	    A "(?:" AND_MORE "[" A S D G "])*" ")*" ZH_KIND "(?:" ZH_TITLE "|会员|정?회원)" },
	{ "academy", ACADEMICIAN_YES, A,
	    "\\b" EN_KIND MEMBER "(?:[\\s-]+elect)?" "(?:\\s*,?\\s*(?:titulaire|correspondant|etranger|associe|ordinario|corrispondente|nazionale|straniero|efetivo|titular|correspondente|correspondiente|nacional|extranjero|de numero|emerite|korrespondierend|buitenlands))?" OF A NO_EMPLOYER "(?:" AND_MORE "[" A S D G "])*" ")*" },
	{ "academy", ACADEMICIAN_YES, A,
	    A "(?:" AND_MORE "[" A S D G "])*" ")*" "[\\s:(\\-]*" EN_KIND MEMBER "\\b" },
	{ "academy", ACADEMICIAN_YES, A,
	    ZH_TITLE "\\s*[(:,-]\\s*" A NO_EMPLOYER },
	{ "academy", ACADEMICIAN_YES, MARK_ACADEMY_LETTERS,
	    MARK_ACADEMY_LETTERS },
	{ "society", ACADEMICIAN_YES, S,
	    S "(?:" AND_MORE "[" A S D G "])*" ")*" "\\s*" ZH_KIND "(?:会士|院士)" },
	{ "society", ACADEMICIAN_YES, S,
	    S "(?:" AND_MORE "[" A S D G "])*" ")*" ZH_KIND "[\\s,:(\\-]*" EN_KIND "fellows?\\b(?!\\s*(?:program|award|committee))" },
	{ "society", ACADEMICIAN_YES, S,
	    "\\b" EN_KIND "fellows?(?:[\\s-]+elect)?" OF S "(?:" AND_MORE "[" A S D G "])*" ")*" },
	{ "society", ACADEMICIAN_YES, MARK_SOCIETY_LETTERS,
	    MARK_SOCIETY_LETTERS },

	/* Claims that an officer has to judge. */
	{ "disputed", ACADEMICIAN_REVIEW, D,
	    "(?:外籍|荣誉)?" ZH_TITLE "\\s*[(:,-]\\s*" D },
	{ "disputed", ACADEMICIAN_REVIEW, D,
	    D ZH_KIND "(?:" ZH_TITLE "|成员|" EN_KIND MEMBER ")" },
	{ "disputed", ACADEMICIAN_REVIEW, D,
	    "\\b" EN_KIND MEMBER "(?:[\\s-]+elect)?" OF D },
	{ "disputed", ACADEMICIAN_REVIEW, D "|" MARK_DISPUTED_LETTERS,
	    D "[\\s,:(\\-]*" EN_KIND MEMBER "\\b|" MARK_DISPUTED_LETTERS },
	{ "grade", ACADEMICIAN_REVIEW, G,
	    G "[^;,]{0,40}?(?:院士|会士|\\bfellows?\\b)" },
	{ "grade", ACADEMICIAN_REVIEW, G,
	    "\\bfellows?" OF G "[^;,]*" },
	{ "grade", ACADEMICIAN_REVIEW, MARK_GRADE_LETTERS,
	    MARK_GRADE_LETTERS },
	{ "academy-unknown", ACADEMICIAN_REVIEW, "院士",
	    "(?:国际|世界|全球|亚太|亚洲|欧亚|联合国|中欧|欧美|华人)[^;,]{0,24}院士" },
	{ "academy-unknown", ACADEMICIAN_REVIEW, "院士",
	    "(?:学会|协会|联合会|研究会|联盟|基金会|公会|研究院|书院|画院|艺术院|书画院|发明家|外科学院|内科学院|医师学院|医学院|学院|社会科学院|公司)" ZH_KIND "院士" },
	{ "national-academy", ACADEMICIAN_YES, "院士",
	    "[^;,]{0,16}(?:科学|工程|医学|农业|技术|人文|文理|艺术|学士|翰林|皇家|国家)[^;,]{0,6}院" ZH_KIND "院士" },
	{ "academy-unknown", ACADEMICIAN_REVIEW, "青年",
	    "青年" ZH_KIND "院士" },
	{ "bare", ACADEMICIAN_YES, "院士",
	    "(?:外籍|海外|资深|荣誉|终身)?院士" },
	{ "academy-unknown", ACADEMICIAN_REVIEW, "academ",
	    "\\b" MEMBER OF "[^;,]{0,40}(?:international|world|global|european|euro|asia\\S*|eurasian|new york)\\s[^;,]{0,30}academ[^;,]*" },
	{ "national-academy", ACADEMICIAN_YES, "academ",
	    "\\b" EN_KIND "(?:fellow|member|academician|foreign associate|membre|mitglied)s?" OF "(?:national|royal|state|[a-z]+(?:ian|ish|ese|ch|an|ic|tine|i))\\s+(?:[\\w-]+\\s+){0,3}academ(?:y|ia|ie)\\b[^;,]*(?:scien|engineer|medic|technolog|letters|agricult)[^;,]*" },
	{ "national-academy", ACADEMICIAN_YES, "academ",
	    "\\b" EN_KIND "(?:fellow|member|academician|foreign associate|membre|mitglied)s?" OF "academ(?:y|ia|ie)\\b\\s+[^;,]*(?:scien|engineer|medic|technolog)[^;,]*\\bof\\s+[^;,]+" },
	{ "national-academy", ACADEMICIAN_YES, "academ",
	    "(?:national|royal|[a-z]+(?:ian|ish|ese|ch))\\s+academy\\s+of\\s+[^;,]*(?:scien|engineer|medic|technolog)[^;,]*\\b(?:fellow|academician|foreign member|corresponding member|full member)\\b" },
	{ "academician", ACADEMICIAN_YES, "academician|академик",
	    "\\bacademicians?\\b|\\bакадемик\\b" },
	{ "academy-unknown", ACADEMICIAN_REVIEW, "academ",
	    "\\b" MEMBER OF "[^;,]{0,40}\\bacadem(?:y|ia|ie)\\b[^;,]*|\\bacademy\\b[^;,]{0,40}\\b(?:fellow|member)\\b" },
	{ "bare-fellow", ACADEMICIAN_REVIEW, "会士|fellow|学部委员",
	    "会士|(?<![a-z])fellows?(?![a-z])|学部委员" },
	{ "prize", ACADEMICIAN_REVIEW, "奖|nobel|turing|fields|abel|wolf",
	    "诺贝尔[^;,]{0,8}奖|图灵奖|菲尔兹奖|阿贝尔奖|沃尔夫奖|国家最高科学技术奖|\\bnobel\\s+(?:laureate|prize|winner)|\\bturing\\s+(?:award|laureate)|\\bfields\\s+medal|\\babel\\s+prize|\\bwolf\\s+prize" },
};

const size_t honour_rule_count = sizeof honour_rules / sizeof honour_rules[0];

const struct honour_reason honour_reasons[] = {
	{ "nothing", "No honour is named.", "文中没有提到院士或会士。" },
	{ "blank", "The text is blank.", "没有填写。" },
	{ "answered-yes", "The form asks whether, and \"{evidence}\" says yes.", "表中问是否院士，“{evidence}”答是。" },
	{ "answered-no", "The form asks whether, and \"{evidence}\" says no.", "表中问是否院士，“{evidence}”答否。" },
	{ "unticked", "A form with boxes, of which none that counts is ticked.", "勾选项中没有选中院士。" },
	{ "employer-of-academicians", "\"{evidence}\" speaks of somebody else's honour, or of a place named after it.", "“{evidence}”说的是他人的头衔，或以此为名的机构、活动。" },
	{ "denied", "\"{evidence}\" says that there is no such honour.", "“{evidence}”否认有此头衔。" },
	{ "hoped-for", "\"{evidence}\" is a candidacy or nomination, not an election.", "“{evidence}”是候选或提名，尚未当选。" },
	{ "lost", "\"{evidence}\" says that the honour was taken back.", "“{evidence}”表明头衔已被撤销。" },
	{ "no-such-honour", "\"{evidence}\" is not an academician.", "“{evidence}”不是院士。" },
	{ "job-or-grant", "\"{evidence}\" is a job, a college post or a grant.", "“{evidence}”是职位、学院职务或资助项目。" },
	{ "teaching", "\"{evidence}\" is a teaching qualification.", "“{evidence}”是教学资质。" },
	{ "grade-below", "\"{evidence}\" is a grade below fellow, or an office.", "“{evidence}”是会士以下的会员等级或任职。" },
	{ "affiliate", "\"{evidence}\" is an affiliation for a term, not a membership.", "“{evidence}”是有任期的青年成员，不是院士。" },
	{ "academy", "\"{evidence}\" claims membership of an academy: {bodies}.", "“{evidence}”：科学院或工程院院士（{bodies}）。" },
	{ "society", "\"{evidence}\" claims an elected fellowship of an international society: {bodies}.", "“{evidence}”：国际科技组织选举产生的会士（{bodies}）。" },
	{ "national-academy", "\"{evidence}\" claims membership of what its name says is a national academy; it is not in our table.", "“{evidence}”：从名称看是国家级科学院的院士，未列入本程序的名录。" },
	{ "bare", "\"{evidence}\" claims to be an academician; no academy is named.", "“{evidence}”自称院士，未写明科学院。" },
	{ "academician", "\"{evidence}\" claims to be an academician; no academy is named.", "“{evidence}”自称院士，未写明科学院。" },
	{ "disputed", "\"{evidence}\" names a body whose standing is disputed or which is no academy of sciences, engineering or medicine: {bodies}.", "“{evidence}”：该机构的地位有争议，或不属科学、工程、医学院（{bodies}）。" },
	{ "grade", "\"{evidence}\" is a grade that is applied for, or of a national society: {bodies}.", "“{evidence}”：可申请取得的等级，或一国学会的会士（{bodies}）。" },
	{ "academy-unknown", "\"{evidence}\" names a body that our table does not have.", "“{evidence}”：名录中没有这一机构。" },
	{ "bare-fellow", "\"{evidence}\" names a fellow, and not of what.", "“{evidence}”没有写明是哪个组织的会士。" },
	{ "prize", "\"{evidence}\" is a prize; no academy is named.", "“{evidence}”是奖项，未写明科学院。" },
	{ "form-not-filled", "The form's question stands there without an answer.", "表中的问题没有作答。" },
};

const size_t honour_reason_count = sizeof honour_reasons / sizeof honour_reasons[0];
/* clang-format on */
