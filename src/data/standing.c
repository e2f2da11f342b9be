/* Words for states, roles, payments, attendance and modes. What denies stands before what it
 * denies. */
#include "people/standing_table.h"

/* clang-format off */
const struct standing_words standing_words[] = {
	{ COLUMN_STATE, SENSE_CANCELLED, "取消|撤回|撤销|退款|退费|退票|退会|退报|退出|作废|失效|已退|放弃|注销|已删除|删除"
	    "|cancelled|canceled|cancel|cancellation|withdrawn|withdrew|withdraw|refunded|refund|deleted|removed|void|voided|expired|abandoned|unregistered|declined by attendee|transferred" },
	{ COLUMN_STATE, SENSE_REJECTED, "未通过|不通过|未获通过|未录取|不录取|未录用|拒绝|驳回|未入选|落选|不予|审核失败|报名失败|无效|不合格|未批准|不批准|审核不过|未审核通过"
	    "|rejected|reject|declined|denied|refused|disapproved|not approved|not accepted|unaccepted|unsuccessful|failed|invalid|ineligible|blocked" },
	{ COLUMN_STATE, SENSE_WAITLISTED, "候补|轮候|等候名单|备选|递补|候选|排队|waitlist|waitlisted|wait list|waiting list|wait listed|on waiting list|standby|stand by|reserve list|reserve" },
	{ COLUMN_STATE, SENSE_UNPAID, "未缴费|未交费|未支付|未付款|未付费|未付|待支付|待付款|待缴费|待交费|unpaid|not paid|awaiting payment|pending payment|payment pending|payment due|to be paid|payment required|overdue" },
	{ COLUMN_STATE, SENSE_ABSENT, "未签到|未到|缺席|未参会|未出席|未参加|no show|noshow|absent|not attended|not checked in|did not attend" },
	{ COLUMN_STATE, SENSE_NO, "=否|=no|=n|=false|=0|未报名|未注册|未完成|未提交|草稿|draft|incomplete|not registered" },
	{ COLUMN_STATE, SENSE_PENDING, "待审|待确认|审核中|待定|处理中|未审核|未确认|待处理|待通过|审批中|待审批|初审|复审|评审中"
	    "|pending|under review|in review|in process|processing|awaiting|to be confirmed|tbc|unconfirmed|not confirmed|tentative|submitted|new|open|on hold|hold|maybe|provisional|unapproved|invited" },
	{ COLUMN_STATE, SENSE_YES, "通过|已报名|报名成功|已注册|注册成功|已确认|确认|成功|已完成|完成|已录取|录取|录用|已审核|有效|正常|已缴费|已交费|已支付|已付|已签到|签到|已参会|参会|已提交|同意|批准|已邀请确认|已出票|已激活|已入选|入选|缴费|免费|=是"
	    "|complete|completed|confirmed|confirm|paid|registered|approved|accepted|active|valid|ok|yes|success|successful|succeeded|attending|going|checked in|attended|present|enrolled|admitted|issued|placed|order placed|settled|finished|done|free|complimentary|waived|1|y|true" },

	{ COLUMN_ROLE, SENSE_ACCOMPANYING, "随行|家属|陪同|配偶|同行人|同伴|随员|陪同人员|夫人|子女|accompanying|accompanied|companion|companions|spouse|family|family member|plus one|guest of|child|children|dependent|escort" },
	{ COLUMN_ROLE, SENSE_STAFF, "会务|志愿|工作人员|服务人员|接待人员|保障人员|后勤|司机|摄影|摄像|安保|保安|技术支持|礼仪|速记|搭建|医护人员|会议服务|场务|引导员|翻译人员|同传"
	    "|volunteer|volunteers|student volunteer|conference staff|event staff|meeting staff|local staff|support staff|onsite staff|on site staff|technical staff|staff member|crew|helper|helpers|organizing staff|organising staff|secretariat|interpreter|driver|photographer|security|usher|technician|=staff|=staffs|=worker|=workers|=support|=organizer staff|=staff volunteer" },
	{ COLUMN_ROLE, SENSE_REMOTE, "线上|在线|远程|网络参会|云端|=online|=virtual|=remote|online participant|virtual participant|remote participant|online attendee|virtual attendee|remote attendee|online delegate|virtual delegate" },
	{ COLUMN_ROLE, SENSE_YES, "代表|参会|与会|参加|出席|嘉宾|专家|学者|报告|演讲|主讲|讲者|主持|主席|评委|评审|听众|观众|学生|教师|老师|会员|领导|委员|作者|参赛|选手|队员|教练|领队|注册|普通|正式|受邀|特邀|贵宾|展商|参展|墙报|海报|旁听|研究生|青年|企业|记者|媒体"
	    "|participant|participants|delegate|delegates|attendee|attendees|speaker|speakers|keynote|plenary|invited|presenter|author|authors|chair|cochair|co chair|session chair|panelist|panellist|moderator|discussant|regular|early bird|late|standard|full|student|students|member|non member|nonmember|vip|faculty|academic|industry|researcher|professor|postdoc|visitor|audience|listener|observer|poster|oral|exhibitor|sponsor|committee|organizer|organiser|host|press|media|reviewer|editor|fellow|lecturer|trainee|contestant|coach|registrant|registered|general|in person|onsite|on site|workshop|tutorial|phd|scientist|engineer|expert|representative|admission|ticket|one day|day" },

	{ COLUMN_PAYMENT, SENSE_CANCELLED, "已退款|全额退款|已退费|退费成功|退款成功|=退款|=refunded|fully refunded|=refund|canceled|cancelled" },
	{ COLUMN_PAYMENT, SENSE_YES, "无需|不需|不用|免费|免缴|免交|免注册费|免除|豁免|赠票|free|waived|waiver|exempt|complimentary|comp|no payment required|not required|no fee|not applicable|sponsored" },
	{ COLUMN_PAYMENT, SENSE_NO, "未缴|未交|未支付|未付|待缴|待交|待支付|待付|欠费|没交|没付|未到账|未完成|未汇款|=否|=无|=未|=没有|=没|支付失败|失败"
	    "|unpaid|not paid|pending|awaiting|outstanding|overdue|due|to be paid|not yet|failed|incomplete|open|no|n|false|none|balance due|not received|unsettled|declined|expired" },
	{ COLUMN_PAYMENT, SENSE_YES, "已缴|已交|已付|已支付|已汇款|缴费成功|支付成功|缴费|到账|付款|支付|转账|汇款|微信|支付宝|对公|刷卡|现金|已完成|完成|=是|=有|已开票|部分退款"
	    "|paid|complete|completed|settled|received|success|successful|succeeded|confirmed|yes|y|true|ok|captured|partially refunded|credit card|card|wire|bank transfer|transfer|paypal|cash|invoice paid|charged|done" },

	{ COLUMN_ATTENDANCE, SENSE_NO, "未签|未到|没到|没来|未来|缺席|缺勤|未参会|未出席|未参加|未进|未入|未登录|请假|不参加|未能|不能|取消|无法|爽约|没有|=否|=无|=没|=未|=缺|=假|=不|错"
	    "|no|n|f|false|absent|absence|no show|noshow|not attended|not attending|did not attend|didnt attend|not checked in|not present|not signed|missed|missing|never|none|cancelled|canceled|excused|declined|not arrived|unattended|unchecked" },
	{ COLUMN_ATTENDANCE, SENSE_REMOTE, "线上|在线|远程|online|virtual|virtually|remote|remotely|zoom" },
	{ COLUMN_ATTENDANCE, SENSE_YES, "签到|已签|签|已到|到会|到场|实到|出席|参会|参加|已参|入场|进场|到达|报到|已入|现场|线下|迟到|早退|全程|上午|下午|代签|核销|验票|对|=是|=到|=有|=在|=来|=已"
	    "|yes|y|t|true|ok|attended|attend|attending|present|checked in|checkedin|check in|checked|signed in|signed|arrived|arrival|in person|onsite|on site|joined|participated|scanned|redeemed|admitted|late|full|show|showed|here|p|v|day|am|pm|morning|afternoon|min|mins|minutes|minute|hour|hours" },

	{ COLUMN_MODE, SENSE_ON_SITE, "混合|线上线下|线上和线下|线上及线下|线下和线上|线下线上|线上与线下|hybrid|both|online and onsite|onsite and online" },
	{ COLUMN_MODE, SENSE_REMOTE, "线上|在线|远程|视频|网络|云|腾讯会议|直播|not on site|not onsite|not in person|not physically|online|on line|virtual|virtually|remote|remotely|zoom|teams|webex|webinar|livestream|live stream|streaming|video|voov|distance|digital" },
	{ COLUMN_MODE, SENSE_ON_SITE, "线下|现场|面对面|实地|到场|会场|亲自|onsite|on site|in person|inperson|offline|off line|physical|physically|face to face|f2f|venue|local|presence|presential|live" },
	{ COLUMN_MODE, SENSE_NO, "=否|=无|=不|=不是|no|n|false|0" },
	{ COLUMN_MODE, SENSE_YES, "=是|=有|=对|yes|y|true|1" },
};

const size_t standing_word_count = sizeof standing_words / sizeof standing_words[0];
/* clang-format on */
