/* Bodies whose members and fellows are looked for in titles and honours. */
#include "people/honours_table.h"

/* clang-format off */
const struct honour_body honour_bodies[] = {
	/* Academies of sciences, engineering and medicine. */
	{ "cas", "中国科学院", "Chinese Academy of Sciences", BODY_ACADEMY,
	    "中国科学院|中科院|chinese academy of sciences|chinese academy of science|academia sinica (beijing)|cas", "" },
	{ "cae", "中国工程院", "Chinese Academy of Engineering", BODY_ACADEMY,
	    "中国工程院|工程院|chinese academy of engineering|cae", "" },
	{ "cas-cae", "中国科学院、中国工程院", "Chinese Academies of Sciences and of Engineering", BODY_ACADEMY,
	    "两院|中国两院|中国科学院和中国工程院", "" },
	{ "academia-sinica", "中央研究院", "Academia Sinica", BODY_ACADEMY, "中央研究院|台湾中研院|中研院|academia sinica", "" },
	{ "ashk", "香港科学院", "Academy of Sciences of Hong Kong", BODY_ACADEMY,
	    "香港科学院|港科院|academy of sciences of hong kong|hong kong academy of sciences|ashk", "" },
	{ "hkaes", "香港工程科学院", "Hong Kong Academy of Engineering", BODY_ACADEMY,
	    "香港工程科学院|香港工程院|hong kong academy of engineering sciences|hong kong academy of engineering|hkaes|hkae", "fhkaes|fhkeng" },
	{ "nas", "美国国家科学院", "US National Academy of Sciences", BODY_ACADEMY,
	    "美国国家科学院|美国科学院|national academy of sciences|national academy of sciences usa|national academy of sciences (usa)|national academy of science"
	    "|us national academy of sciences|u.s. national academy of sciences|american academy of sciences|national academy of sciences of the united states"
	    "|national academy of sciences of the usa|united states national academy of sciences|national academies|national academies of sciences"
	    "|national academies of sciences, engineering, and medicine|national academies of sciences, engineering and medicine|nas|usnas|us nas", "" },
	{ "nae", "美国国家工程院", "US National Academy of Engineering", BODY_ACADEMY,
	    "美国国家工程院|美国工程院|national academy of engineering|us national academy of engineering|u.s. national academy of engineering"
	    "|national academy of engineering of the united states|united states national academy of engineering|american academy of engineering|nae|us nae|usnae", "" },
	{ "nam", "美国国家医学院", "US National Academy of Medicine", BODY_ACADEMY,
	    "美国国家医学院|美国医学院|美国国家医学科学院|美国医学科学院|national academy of medicine|us national academy of medicine|institute of medicine of the national academies|nam|us nam", "" },
	{ "aaas-arts", "美国艺术与科学院", "American Academy of Arts and Sciences", BODY_ACADEMY,
	    "美国艺术与科学院|美国人文与科学院|美国艺术和科学院|美国文理科学院|美国艺术与科学学院|american academy of arts and sciences|american academy of arts & sciences", "" },
	{ "frs", "英国皇家学会", "Royal Society", BODY_ACADEMY,
	    "英国皇家学会|英国皇家科学院|皇家学会|伦敦皇家学会|英国科学院|royal society|royal society of london|royal society (london)|royal society, london|royal society (uk)|royal society, uk", "frs|formemrs|formem rs|honfrs|hon frs" },
	{ "freng", "英国皇家工程院", "Royal Academy of Engineering", BODY_ACADEMY,
	    "英国皇家工程院|英国工程院|皇家工程院|英国皇家工程学院|royal academy of engineering|uk royal academy of engineering|raeng", "freng|honfreng" },
	{ "fmedsci", "英国医学科学院", "Academy of Medical Sciences", BODY_ACADEMY,
	    "英国医学科学院|英国皇家医学科学院|academy of medical sciences|uk academy of medical sciences", "fmedsci" },
	{ "frse", "爱丁堡皇家学会", "Royal Society of Edinburgh", BODY_ACADEMY,
	    "爱丁堡皇家学会|苏格兰皇家学会|苏格兰皇家科学院|英国爱丁堡皇家学会|英国爱丁堡皇家科学院|爱丁堡皇家科学院|royal society of edinburgh", "frse|corrfrse|honfrse" },
	{ "ria", "爱尔兰皇家科学院", "Royal Irish Academy", BODY_ACADEMY, "爱尔兰皇家科学院|爱尔兰皇家学院|royal irish academy", "mria" },
	{ "iae", "爱尔兰工程院", "Irish Academy of Engineering", BODY_ACADEMY, "爱尔兰工程院|irish academy of engineering", "fiae" },
	{ "ae", "欧洲科学院", "Academia Europaea", BODY_ACADEMY, "欧洲科学院|欧洲人文和自然科学院|欧洲人文与自然科学院|欧洲人文及自然科学院|academia europaea", "mae" },
	{ "eurasc", "欧洲科学院（列日）", "European Academy of Sciences", BODY_ACADEMY, "european academy of sciences|eurasc", "" },
	{ "rsc-canada", "加拿大皇家学会", "Royal Society of Canada", BODY_ACADEMY,
	    "加拿大皇家科学院|加拿大皇家学会|加拿大科学院|royal society of canada|societe royale du canada", "frsc (canada)|frscan|frsc(canada)" },
	{ "cae-canada", "加拿大工程院", "Canadian Academy of Engineering", BODY_ACADEMY, "加拿大工程院|canadian academy of engineering", "fcae" },
	{ "cahs", "加拿大健康科学院", "Canadian Academy of Health Sciences", BODY_ACADEMY,
	    "加拿大健康科学院|加拿大医学科学院|加拿大医学院|canadian academy of health sciences", "fcahs" },
	{ "aas", "澳大利亚科学院", "Australian Academy of Science", BODY_ACADEMY,
	    "澳大利亚科学院|澳洲科学院|澳大利亚国家科学院|australian academy of science|australian academy of sciences", "" },
	{ "atse", "澳大利亚技术科学与工程院", "Australian Academy of Technological Sciences and Engineering", BODY_ACADEMY,
	    "澳大利亚技术科学与工程院|澳大利亚工程院|澳大利亚技术与工程院|澳大利亚国家工程院|澳洲工程院|澳大利亚技术科学和工程院|australian academy of technological sciences and engineering"
	    "|australian academy of technology and engineering|academy of technological sciences and engineering|atse", "ftse" },
	{ "aahms", "澳大利亚健康与医学科学院", "Australian Academy of Health and Medical Sciences", BODY_ACADEMY,
	    "澳大利亚健康与医学科学院|澳大利亚医学科学院|澳大利亚健康和医学科学院|australian academy of health and medical sciences", "fahms" },
	{ "rsnz", "新西兰皇家学会", "Royal Society Te Apārangi", BODY_ACADEMY,
	    "新西兰皇家学会|新西兰皇家科学院|新西兰科学院|royal society te aparangi|royal society of new zealand|te aparangi", "frsnz" },
	{ "leopoldina", "德国国家科学院", "Leopoldina", BODY_ACADEMY,
	    "德国国家科学院|德国科学院|德国利奥波第那科学院|利奥波第那科学院|德国国家科学院利奥波第那|leopoldina|german national academy of sciences leopoldina"
	    "|german national academy of sciences|german academy of sciences leopoldina|german academy of sciences|nationale akademie der wissenschaften leopoldina|nationalen akademie der wissenschaften leopoldina|nationale akademie der wissenschaften|nationalen akademie der wissenschaften", "" },
	{ "acatech", "德国国家工程院", "acatech", BODY_ACADEMY,
	    "德国国家工程院|德国工程院|德国工程科学院|德国国家工程科学院|德国科学与工程院|acatech|german academy of science and engineering|german national academy of science and engineering", "" },
	{ "german-academies", "德国各州科学院", "Academies of Sciences of the German Länder", BODY_ACADEMY,
	    "巴伐利亚科学院|柏林-勃兰登堡科学院|柏林勃兰登堡科学院|哥廷根科学院|海德堡科学院|萨克森科学院|北莱茵-威斯特法伦科学院|bavarian academy of sciences|bavarian academy of sciences and humanities"
	    "|berlin-brandenburg academy of sciences and humanities|berlin-brandenburg academy of sciences|gottingen academy of sciences|heidelberg academy of sciences|saxon academy of sciences"
	    "|akademie der wissenschaften|bayerische akademie der wissenschaften|bayerischen akademie der wissenschaften|berlin-brandenburgische akademie der wissenschaften|north rhine-westphalian academy of sciences", "" },
	{ "academie-sciences", "法国科学院", "Académie des sciences", BODY_ACADEMY,
	    "法国科学院|法国国家科学院|法兰西科学院|法兰西学院科学院|academie des sciences|french academy of sciences|academie francaise des sciences", "" },
	{ "academie-technologies", "法国国家技术科学院", "Académie des technologies", BODY_ACADEMY,
	    "法国国家技术科学院|法国技术科学院|法国工程院|法国国家工程院|academie des technologies|french academy of technologies|national academy of technologies of france", "" },
	{ "academie-medecine", "法国国家医学科学院", "Académie nationale de médecine", BODY_ACADEMY,
	    "法国国家医学科学院|法国国家医学院|法国医学科学院|法国医学院|academie nationale de medecine|academie de medecine|french academy of medicine|french national academy of medicine", "" },
	{ "lincei", "意大利林琴科学院", "Accademia dei Lincei", BODY_ACADEMY,
	    "意大利林琴科学院|意大利国家科学院|意大利科学院|林琴科学院|意大利猞猁之眼国家科学院|accademia nazionale dei lincei|accademia dei lincei|lincei|lincean academy|italian national academy of sciences|accademia delle scienze", "" },
	{ "spain", "西班牙皇家科学院", "Spanish Royal Academies", BODY_ACADEMY,
	    "西班牙皇家科学院|西班牙皇家工程院|西班牙皇家医学院|西班牙科学院|西班牙工程院|royal academy of sciences of spain|spanish royal academy of sciences|royal spanish academy of sciences|real academia de ciencias"
	    "|real academia de ciencias exactas, fisicas y naturales|real academia de ingenieria|real academia nacional de medicina|spanish royal academy of engineering|royal academy of engineering of spain", "" },
	{ "portugal", "葡萄牙科学院", "Lisbon Academy of Sciences", BODY_ACADEMY,
	    "葡萄牙科学院|里斯本科学院|葡萄牙工程院|lisbon academy of sciences|academia das ciencias de lisboa|portuguese academy of sciences|portuguese academy of engineering", "" },
	{ "knaw", "荷兰皇家艺术与科学院", "Royal Netherlands Academy of Arts and Sciences", BODY_ACADEMY,
	    "荷兰皇家艺术与科学院|荷兰皇家科学院|荷兰皇家文理科学院|荷兰科学院|荷兰工程院|荷兰技术与创新院|royal netherlands academy of arts and sciences|royal dutch academy of sciences|royal dutch academy of arts and sciences|dutch academy of sciences"
	    "|koninklijke nederlandse akademie van wetenschappen|netherlands academy of technology and innovation|netherlands academy of engineering|knaw", "" },
	{ "belgium", "比利时皇家科学院", "Royal Academies of Belgium", BODY_ACADEMY,
	    "比利时皇家科学院|比利时皇家科学;文学与艺术院|比利时科学院|比利时皇家弗拉芒科学与艺术院|royal academy of belgium|royal flemish academy of belgium for science and the arts|royal flemish academy of belgium"
	    "|academie royale de belgique|royal academies for science and the arts of belgium|royal academy of medicine of belgium|belgian royal academy of sciences|kvab", "" },
	{ "sweden", "瑞典皇家科学院", "Royal Swedish Academies", BODY_ACADEMY,
	    "瑞典皇家科学院|瑞典皇家工程科学院|瑞典皇家工程院|瑞典工程院|瑞典科学院|瑞典国家科学院|royal swedish academy of sciences|royal swedish academy of engineering sciences|royal swedish academy of engineering"
	    "|swedish academy of sciences|swedish royal academy of sciences|kungliga vetenskapsakademien|iva (sweden)", "" },
	{ "norway", "挪威科学与文学院", "Norwegian Academies", BODY_ACADEMY,
	    "挪威科学与文学院|挪威科学院|挪威技术科学院|挪威工程院|挪威皇家科学院|挪威皇家科学与文学院|norwegian academy of science and letters|norwegian academy of sciences and letters|norwegian academy of science|norwegian academy of sciences"
	    "|norwegian academy of technological sciences|royal norwegian society of sciences and letters|det norske videnskaps-akademi", "" },
	{ "denmark", "丹麦皇家科学与文学院", "Royal Danish Academy", BODY_ACADEMY,
	    "丹麦皇家科学与文学院|丹麦皇家科学院|丹麦科学院|丹麦技术科学院|丹麦工程院|royal danish academy of sciences and letters|royal danish academy of sciences|royal danish academy|danish academy of technical sciences|danish academy of sciences", "" },
	{ "finland", "芬兰科学与文学院", "Finnish Academies", BODY_ACADEMY,
	    "芬兰科学与文学院|芬兰科学院|芬兰技术科学院|芬兰工程院|芬兰科学与人文院|finnish academy of science and letters|finnish academy of sciences and letters|finnish society of sciences and letters|technology academy finland|finnish academy of technical sciences|finnish academy of technology|technical academies finland", "" },
	{ "swiss", "瑞士科学院", "Swiss Academies", BODY_ACADEMY,
	    "瑞士科学院|瑞士工程院|瑞士工程科学院|瑞士技术科学院|瑞士医学科学院|瑞士自然科学院|swiss academy of sciences|swiss academy of engineering sciences|swiss academy of medical sciences|swiss academies of arts and sciences|satw", "" },
	{ "oeaw", "奥地利科学院", "Austrian Academy of Sciences", BODY_ACADEMY, "奥地利科学院|奥地利国家科学院|austrian academy of sciences|osterreichische akademie der wissenschaften|osterreichischen akademie der wissenschaften|oaw", "" },
	{ "poland", "波兰科学院", "Polish Academy of Sciences", BODY_ACADEMY, "波兰科学院|波兰国家科学院|波兰艺术与科学院|polish academy of sciences|polish academy of arts and sciences|polska akademia nauk|pan (poland)", "" },
	{ "hungary", "匈牙利科学院", "Hungarian Academy of Sciences", BODY_ACADEMY, "匈牙利科学院|匈牙利工程院|hungarian academy of sciences|hungarian academy of engineering|magyar tudomanyos akademia", "" },
	{ "czech", "捷克科学院", "Czech Academies", BODY_ACADEMY, "捷克科学院|捷克工程院|捷克共和国科学院|czech academy of sciences|engineering academy of the czech republic|academy of sciences of the czech republic|learned society of the czech republic", "" },
	{ "romania", "罗马尼亚科学院", "Romanian Academy", BODY_ACADEMY, "罗马尼亚科学院|罗马尼亚技术科学院|罗马尼亚国家科学院|romanian academy|technical sciences academy of romania|romanian academy of sciences|academia romana", "" },
	{ "bulgaria", "保加利亚科学院", "Bulgarian Academy of Sciences", BODY_ACADEMY, "保加利亚科学院|bulgarian academy of sciences", "" },
	{ "serbia", "塞尔维亚科学与艺术院", "Serbian Academy of Sciences and Arts", BODY_ACADEMY,
	    "塞尔维亚科学与艺术院|塞尔维亚科学院|塞尔维亚皇家科学院|塞尔维亚工程院|serbian academy of sciences and arts|serbian academy of sciences|academy of engineering sciences of serbia|sanu", "" },
	{ "croatia", "克罗地亚科学与艺术院", "Croatian Academies", BODY_ACADEMY, "克罗地亚科学与艺术院|克罗地亚科学院|克罗地亚工程院|克罗地亚工程科学院|croatian academy of sciences and arts|croatian academy of engineering|hazu", "" },
	{ "slovenia", "斯洛文尼亚科学与艺术院", "Slovenian Academies", BODY_ACADEMY, "斯洛文尼亚科学与艺术院|斯洛文尼亚科学院|斯洛文尼亚工程院|slovenian academy of sciences and arts|slovenian academy of engineering", "" },
	{ "slovakia", "斯洛伐克科学院", "Slovak Academy of Sciences", BODY_ACADEMY, "斯洛伐克科学院|slovak academy of sciences", "" },
	{ "athens", "雅典科学院", "Academy of Athens", BODY_ACADEMY, "希腊科学院|雅典科学院|希腊雅典科学院|academy of athens", "" },
	{ "balkan-baltic", "波罗的海及巴尔干各国科学院", "Academies of the Baltic and Balkan states", BODY_ACADEMY,
	    "立陶宛科学院|拉脱维亚科学院|爱沙尼亚科学院|北马其顿科学与艺术院|马其顿科学与艺术院|阿尔巴尼亚科学院|黑山科学与艺术院|波黑科学与艺术院|摩尔多瓦科学院|塞浦路斯科学院|lithuanian academy of sciences|latvian academy of sciences"
	    "|estonian academy of sciences|macedonian academy of sciences and arts|academy of sciences of albania|montenegrin academy of sciences and arts|academy of sciences of moldova|cyprus academy of sciences, letters and arts", "" },
	{ "ras", "俄罗斯科学院", "Russian Academy of Sciences", BODY_ACADEMY,
	    "俄罗斯科学院|俄科学院|俄罗斯国家科学院|苏联科学院|前苏联科学院|俄罗斯医学科学院|俄罗斯农业科学院|russian academy of sciences|russian academy of science|ussr academy of sciences|academy of sciences of the ussr|soviet academy of sciences"
	    "|russian academy of medical sciences|russian academy of agricultural sciences|российская академия наук|российской академии наук|ран|ras", "" },
	{ "nasu", "乌克兰国家科学院", "National Academy of Sciences of Ukraine", BODY_ACADEMY,
	    "乌克兰国家科学院|乌克兰科学院|乌克兰国家医学科学院|乌克兰国家农业科学院|乌克兰工程院|national academy of sciences of ukraine|ukrainian academy of sciences|ukrainian national academy of sciences|nas of ukraine|nas ukraine|nasu|national academy of medical sciences of ukraine|академия наук украины", "" },
	{ "belarus", "白俄罗斯国家科学院", "National Academy of Sciences of Belarus", BODY_ACADEMY,
	    "白俄罗斯国家科学院|白俄罗斯科学院|national academy of sciences of belarus|nas of belarus|nas belarus|belarusian academy of sciences", "" },
	{ "kazakhstan", "哈萨克斯坦国家科学院", "National Academy of Sciences of Kazakhstan", BODY_ACADEMY,
	    "哈萨克斯坦国家科学院|哈萨克斯坦科学院|哈萨克斯坦工程院|哈萨克斯坦国家工程院|national academy of sciences of kazakhstan|national academy of sciences of the republic of kazakhstan|kazakhstan national academy of sciences|national engineering academy of kazakhstan"
	    "|national engineering academy of the republic of kazakhstan|nas rk|nas of kazakhstan", "" },
	{ "central-asia", "中亚与高加索各国科学院", "Academies of Central Asia and the Caucasus", BODY_ACADEMY,
	    "乌兹别克斯坦科学院|吉尔吉斯斯坦国家科学院|吉尔吉斯国家科学院|塔吉克斯坦科学院|塔吉克斯坦国家科学院|土库曼斯坦科学院|格鲁吉亚国家科学院|格鲁吉亚科学院|亚美尼亚国家科学院|亚美尼亚科学院|阿塞拜疆国家科学院|阿塞拜疆科学院|蒙古科学院|蒙古国科学院"
	    "|academy of sciences of uzbekistan|uzbekistan academy of sciences|academy of sciences of the republic of uzbekistan|national academy of sciences of the kyrgyz republic|national academy of sciences of kyrgyzstan|national academy of sciences of tajikistan"
	    "|academy of sciences of tajikistan|academy of sciences of turkmenistan|georgian national academy of sciences|national academy of sciences of armenia|national academy of sciences of azerbaijan|azerbaijan national academy of sciences|mongolian academy of sciences", "" },
	{ "japan", "日本学士院", "Japan Academy", BODY_ACADEMY, "日本学士院|日本科学院|日本国家学士院|日本工程院|日本工学会|日本工学院|日本工学アカデミー|japan academy|engineering academy of japan|eaj", "" },
	{ "korea", "韩国科学技术翰林院", "Korean Academy of Science and Technology", BODY_ACADEMY,
	    "韩国科学技术翰林院|韩国科学技术院士院|韩国科学技术学术院|韩国科学与技术院|韩国工程院|韩国国家工程院|韩国科学院|韩国医学翰林院|韩国工程翰林院|korean academy of science and technology|korea academy of science and technology|national academy of engineering of korea"
	    "|national academy of sciences of korea|national academy of sciences, republic of korea|korean academy of engineering|national academy of medicine of korea|한국과학기술한림원|대한민국학술원|한국공학한림원|kast|naek", "" },
	{ "india", "印度国家科学院", "Indian national academies", BODY_ACADEMY,
	    "印度国家科学院|印度科学院|印度国家工程院|印度工程院|印度国家科学院(阿拉哈巴德)|印度国家医学科学院|indian national science academy|indian academy of sciences|national academy of sciences, india|national academy of sciences india|national academy of sciences of india"
	    "|indian national academy of engineering|national academy of medical sciences, india|national academy of medical sciences (india)|national academy of agricultural sciences|insa|inae", "fna|fasc|fnasc|fnae|fnaas|finae|fnainae|fams" },
	{ "south-asia", "南亚各国科学院", "Academies of South Asia", BODY_ACADEMY,
	    "巴基斯坦科学院|孟加拉国科学院|孟加拉科学院|斯里兰卡国家科学院|斯里兰卡科学院|尼泊尔科学院|pakistan academy of sciences|bangladesh academy of sciences|national academy of sciences of sri lanka|nepal academy of science and technology", "" },
	{ "singapore", "新加坡国家科学院", "Singapore academies", BODY_ACADEMY,
	    "新加坡国家科学院|新加坡科学院|新加坡工程院|新加坡国家工程院|singapore national academy of science|singapore academy of engineering|academy of engineering singapore|academy of engineering, singapore|snas|saeng", "" },
	{ "malaysia", "马来西亚科学院", "Academy of Sciences Malaysia", BODY_ACADEMY, "马来西亚科学院|马来西亚工程院|马来西亚国家科学院|academy of sciences malaysia|academy of sciences of malaysia|malaysian academy of sciences|malaysia academy of sciences|akademi sains malaysia", "fasc (malaysia)|fasc." },
	{ "south-east-asia", "东南亚各国科学院", "Academies of South-East Asia", BODY_ACADEMY,
	    "印度尼西亚科学院|印尼科学院|菲律宾国家科学技术院|菲律宾科学院|泰国皇家学会|泰国科学院|泰国皇家学院|泰国工程院|越南科学技术院|东盟工程与技术院|东盟工程院|indonesian academy of sciences|national academy of science and technology philippines|national academy of science and technology, philippines"
	    "|royal society of thailand|thai academy of science and technology|asean academy of engineering and technology", "" },
	{ "middle-east", "西亚各国科学院", "Academies of Western Asia", BODY_ACADEMY,
	    "以色列科学院|以色列人文与自然科学院|以色列科学与人文院|以色列国家科学院|伊朗科学院|土耳其科学院|沙特科学院|伊斯兰世界科学院|约旦科学院|巴勒斯坦科学技术院|黎巴嫩科学院|israel academy of sciences and humanities|israel academy of sciences|academy of sciences of iran|iranian academy of sciences"
	    "|academy of sciences of the islamic republic of iran|iranian academy of medical sciences|turkish academy of sciences|tuba|islamic world academy of sciences|lebanese academy of sciences", "" },
	{ "africa", "非洲各国科学院", "Academies of Africa", BODY_ACADEMY,
	    "非洲科学院|南非科学院|南非皇家学会|南非工程院|埃及科学院|埃及科学研究院|尼日利亚科学院|尼日利亚工程院|肯尼亚科学院|肯尼亚国家科学院|加纳艺术与科学院|埃塞俄比亚科学院|摩洛哥哈桑二世科学技术院|摩洛哥科学院|突尼斯科学院|乌干达国家科学院|坦桑尼亚科学院|喀麦隆科学院|塞内加尔科学院"
	    "|苏丹国家科学院|african academy of sciences|academy of science of south africa|royal society of south africa|south african academy of engineering|egyptian academy of sciences|nigerian academy of science|nigerian academy of engineering|kenya national academy of sciences|ghana academy of arts and sciences"
	    "|ethiopian academy of sciences|hassan ii academy of science and technology|uganda national academy of sciences|tanzania academy of sciences|cameroon academy of sciences|assaf", "faas (africa)|massaf" },
	{ "latin-america", "拉丁美洲各国科学院", "Academies of Latin America", BODY_ACADEMY,
	    "巴西科学院|巴西国家科学院|巴西国家工程院|巴西工程院|巴西国家医学院|阿根廷国家科学院|阿根廷科学院|阿根廷国家工程院|阿根廷国家精确;物理和自然科学院|墨西哥科学院|墨西哥工程院|墨西哥国家医学院|智利科学院|智利工程院|哥伦比亚科学院|秘鲁科学院|秘鲁国家科学院|古巴科学院|委内瑞拉科学院|乌拉圭科学院|乌拉圭国家科学院|拉丁美洲科学院"
	    "|brazilian academy of sciences|academia brasileira de ciencias|brazilian national academy of engineering|national academy of sciences of argentina|argentine academy of sciences|academia nacional de ciencias|mexican academy of sciences|academia mexicana de ciencias|mexican academy of engineering"
	    "|academy of engineering of mexico|chilean academy of sciences|academia chilena de ciencias|colombian academy of sciences|academia colombiana de ciencias exactas|cuban academy of sciences|latin american academy of sciences|academy of sciences of cuba|national academy of exact, physical and natural sciences", "" },
	{ "twas", "发展中国家科学院", "The World Academy of Sciences", BODY_ACADEMY,
	    "发展中国家科学院|第三世界科学院|世界科学院|twas|world academy of sciences|third world academy of sciences|academy of sciences for the developing world|world academy of sciences for the advancement of science in developing countries", "ftwas" },
	{ "pontifical", "宗座科学院", "Pontifical Academy of Sciences", BODY_ACADEMY, "宗座科学院|梵蒂冈宗座科学院|梵蒂冈科学院|教廷科学院|pontifical academy of sciences", "" },
	{ "iaa", "国际宇航科学院", "International Academy of Astronautics", BODY_ACADEMY, "国际宇航科学院|国际宇航学院|international academy of astronautics", "" },
	{ "iamb", "国际医学与生物工程院", "International Academy of Medical and Biological Engineering", BODY_ACADEMY, "国际医学与生物工程院|国际医学与生物工程科学院|国际医学与生物工程学院|international academy of medical and biological engineering|iambe", "fiambe" },
	{ "iaqms", "国际量子分子科学院", "International Academy of Quantum Molecular Science", BODY_ACADEMY, "国际量子分子科学院|international academy of quantum molecular science|iaqms", "" },

	/* Societies whose fellows are elected, and that work across borders. */
	{ "ieee", "国际电气与电子工程师协会", "IEEE", BODY_SOCIETY,
	    "ieee|电气与电子工程师学会|电气与电子工程师协会|电气与电子工程学会|电气与电子工程师联合会|电气和电子工程师学会|电气和电子工程师协会"
	    "|电气和电子工程学会|电气和电子工程师联合会|电气及电子工程师学会|电气及电子工程师协会|电气及电子工程学会|电气及电子工程师联合会"
	    "|电气电子工程师学会|电气电子工程师协会|电气电子工程学会|电气电子工程师联合会|电子与电气工程师学会|电子与电气工程师协会|电子与电气工程学会"
	    "|电子与电气工程师联合会|电子电气工程师学会|电子电气工程师协会|电子电气工程学会|电子电气工程师联合会|电机电子工程师学会|电机电子工程师协会"
	    "|电机电子工程学会|电机电子工程师联合会|电机与电子工程师学会|电机与电子工程师协会|电机与电子工程学会|电机与电子工程师联合会"
	    "|美国电气与电子工程师学会|美国电气与电子工程师协会|美国电气与电子工程学会|美国电气与电子工程师联合会|美国电气和电子工程师学会"
	    "|美国电气和电子工程师协会|美国电气和电子工程学会|美国电气和电子工程师联合会|美国电气及电子工程师学会|美国电气及电子工程师协会"
	    "|美国电气及电子工程学会|美国电气及电子工程师联合会|美国电气电子工程师学会|美国电气电子工程师协会|美国电气电子工程学会"
	    "|美国电气电子工程师联合会|美国电子与电气工程师学会|美国电子与电气工程师协会|美国电子与电气工程学会|美国电子与电气工程师联合会"
	    "|美国电子电气工程师学会|美国电子电气工程师协会|美国电子电气工程学会|美国电子电气工程师联合会|美国电机电子工程师学会|美国电机电子工程师协会"
	    "|美国电机电子工程学会|美国电机电子工程师联合会|美国电机与电子工程师学会|美国电机与电子工程师协会|美国电机与电子工程学会"
	    "|美国电机与电子工程师联合会|国际电气与电子工程师学会|国际电气与电子工程师协会|国际电气与电子工程学会|国际电气与电子工程师联合会"
	    "|国际电气和电子工程师学会|国际电气和电子工程师协会|国际电气和电子工程学会|国际电气和电子工程师联合会|国际电气及电子工程师学会"
	    "|国际电气及电子工程师协会|国际电气及电子工程学会|国际电气及电子工程师联合会|国际电气电子工程师学会|国际电气电子工程师协会"
	    "|国际电气电子工程学会|国际电气电子工程师联合会|国际电子与电气工程师学会|国际电子与电气工程师协会|国际电子与电气工程学会"
	    "|国际电子与电气工程师联合会|国际电子电气工程师学会|国际电子电气工程师协会|国际电子电气工程学会|国际电子电气工程师联合会"
	    "|国际电机电子工程师学会|国际电机电子工程师协会|国际电机电子工程学会|国际电机电子工程师联合会|国际电机与电子工程师学会"
	    "|国际电机与电子工程师协会|国际电机与电子工程学会|国际电机与电子工程师联合会"
	    "|institute of electrical and electronics engineers|institute of electrical and electronic engineers", "fieee" },
	{ "acm", "国际计算机学会", "ACM", BODY_SOCIETY, "acm|国际计算机学会|美国计算机协会|国际计算机协会|美国计算机学会|计算机协会|association for computing machinery", "facm" },
	{ "aps", "美国物理学会", "American Physical Society", BODY_SOCIETY, "aps|美国物理学会|美国物理协会|american physical society", "faps" },
	{ "acs", "美国化学会", "American Chemical Society", BODY_SOCIETY, "acs|美国化学会|美国化学学会|american chemical society", "facs (chemistry)" },
	{ "asme", "美国机械工程师学会", "ASME", BODY_SOCIETY, "asme|美国机械工程师学会|美国机械工程师协会|美国机械工程学会|国际机械工程师学会|american society of mechanical engineers", "fasme" },
	{ "asce", "美国土木工程师学会", "ASCE", BODY_SOCIETY, "asce|美国土木工程师学会|美国土木工程师协会|美国土木工程学会|american society of civil engineers", "fasce|f.asce" },
	{ "aiche", "美国化学工程师学会", "AIChE", BODY_SOCIETY, "aiche|美国化学工程师学会|美国化学工程师协会|美国化工学会|american institute of chemical engineers", "faiche" },
	{ "aiaa", "美国航空航天学会", "AIAA", BODY_SOCIETY, "aiaa|美国航空航天学会|美国航空航天协会|美国航空航天研究所|american institute of aeronautics and astronautics", "faiaa" },
	{ "aimbe", "美国医学与生物工程院", "AIMBE", BODY_SOCIETY, "aimbe|美国医学与生物工程院|美国医学与生物工程学会|美国医学与生物工程学院|美国医学和生物工程院|美国生物与医学工程院|美国医学生物工程院|american institute for medical and biological engineering", "faimbe" },
	{ "bmes", "美国生物医学工程学会", "BMES", BODY_SOCIETY, "bmes|美国生物医学工程学会|生物医学工程学会 (美国)|biomedical engineering society", "fbmes" },
	{ "optica", "美国光学学会", "Optica", BODY_SOCIETY, "osa|optica|美国光学学会|美国光学会|国际光学学会|optical society of america|optical society", "fosa" },
	{ "spie", "国际光学工程学会", "SPIE", BODY_SOCIETY, "spie|国际光学工程学会|国际光学与光子学学会|国际光学工程协会|国际光电工程学会|international society for optics and photonics|international society for optical engineering|society of photo-optical instrumentation engineers", "fspie" },
	{ "agu", "美国地球物理学会", "American Geophysical Union", BODY_SOCIETY, "agu|美国地球物理学会|美国地球物理联合会|美国地球物理联盟|美国地球物理协会|american geophysical union", "fagu" },
	{ "gsa", "美国地质学会", "Geological Society of America", BODY_SOCIETY, "gsa|美国地质学会|geological society of america", "" },
	{ "ams-weather", "美国气象学会", "American Meteorological Society", BODY_SOCIETY, "美国气象学会|american meteorological society", "" },
	{ "ams", "美国数学会", "American Mathematical Society", BODY_SOCIETY, "ams|美国数学会|美国数学学会|american mathematical society", "fams (mathematics)" },
	{ "siam", "国际工业与应用数学会", "SIAM", BODY_SOCIETY, "siam|美国工业与应用数学会|国际工业与应用数学会|美国工业与应用数学学会|国际工业与应用数学学会|工业与应用数学学会|society for industrial and applied mathematics", "fsiam" },
	{ "mrs", "美国材料研究学会", "Materials Research Society", BODY_SOCIETY, "mrs|美国材料研究学会|材料研究学会|materials research society", "fmrs" },
	{ "acers", "美国陶瓷学会", "American Ceramic Society", BODY_SOCIETY, "acers|美国陶瓷学会|american ceramic society", "facers" },
	{ "asm", "国际材料信息学会", "ASM International", BODY_SOCIETY, "asm|asm international|国际材料信息学会|美国金属学会|美国材料信息学会|美国金属协会", "fasm" },
	{ "aam", "美国微生物科学院", "American Academy of Microbiology", BODY_SOCIETY, "美国微生物科学院|美国微生物学院|american academy of microbiology", "faam" },
	{ "tms", "美国矿物、金属与材料学会", "TMS", BODY_SOCIETY, "tms|美国矿物;金属与材料学会|美国矿物金属材料学会|美国矿物;金属和材料学会|美国矿物金属与材料学会|minerals, metals & materials society|minerals, metals and materials society", "" },
	{ "ecs", "美国电化学会", "Electrochemical Society", BODY_SOCIETY, "ecs|美国电化学会|美国电化学学会|electrochemical society", "fecs" },
	{ "ise", "国际电化学会", "International Society of Electrochemistry", BODY_SOCIETY, "国际电化学会|国际电化学学会|international society of electrochemistry", "" },
	{ "avs", "美国真空学会", "AVS", BODY_SOCIETY, "avs|美国真空学会|american vacuum society", "" },
	{ "aaas", "美国科学促进会", "American Association for the Advancement of Science", BODY_SOCIETY, "aaas|美国科学促进会|美国科学促进协会|american association for the advancement of science", "faaas" },
	{ "aaai", "国际人工智能促进会", "AAAI", BODY_SOCIETY, "aaai|国际人工智能促进会|美国人工智能促进会|国际先进人工智能协会|人工智能促进会|美国人工智能协会|国际人工智能学会|association for the advancement of artificial intelligence|american association for artificial intelligence", "faaai" },
	{ "acl", "国际计算语言学学会", "ACL", BODY_SOCIETY, "acl|国际计算语言学学会|国际计算语言学会|国际计算语言学协会|association for computational linguistics", "" },
	{ "eurai", "欧洲人工智能协会", "EurAI", BODY_SOCIETY, "eurai|eccai|欧洲人工智能协会|欧洲人工智能学会|european association for artificial intelligence", "" },
	{ "isca", "国际语音通讯协会", "ISCA", BODY_SOCIETY, "isca|国际语音通讯协会|国际语音通信协会|international speech communication association", "" },
	{ "iapr", "国际模式识别协会", "IAPR", BODY_SOCIETY, "iapr|国际模式识别协会|国际模式识别学会|国际模式识别联合会|international association for pattern recognition|international association of pattern recognition", "fiapr" },
	{ "ifac", "国际自动控制联合会", "IFAC", BODY_SOCIETY, "ifac|国际自动控制联合会|国际自动控制联盟|international federation of automatic control", "" },
	{ "ifip", "国际信息处理联合会", "IFIP", BODY_SOCIETY, "ifip|国际信息处理联合会|international federation for information processing", "" },
	{ "informs", "运筹学与管理科学学会", "INFORMS", BODY_SOCIETY, "informs|国际运筹学与管理科学学会|美国运筹学与管理科学学会|运筹学与管理科学学会|institute for operations research and the management sciences", "" },
	{ "ims", "国际数理统计学会", "Institute of Mathematical Statistics", BODY_SOCIETY, "ims|国际数理统计学会|数理统计学会|美国数理统计学会|国际数理统计协会|institute of mathematical statistics", "" },
	{ "asa", "美国统计学会", "American Statistical Association", BODY_SOCIETY, "asa|美国统计学会|美国统计协会|american statistical association", "fasa" },
	{ "asa-acoustics", "美国声学学会", "Acoustical Society of America", BODY_SOCIETY, "美国声学学会|美国声学会|acoustical society of america", "" },
	{ "econometric", "世界计量经济学会", "Econometric Society", BODY_SOCIETY, "世界计量经济学会|计量经济学会|国际计量经济学会|econometric society", "" },
	{ "combustion", "国际燃烧学会", "Combustion Institute", BODY_SOCIETY, "国际燃烧学会|combustion institute", "" },
	{ "iupac", "国际纯粹与应用化学联合会", "IUPAC", BODY_SOCIETY, "iupac|国际纯粹与应用化学联合会|international union of pure and applied chemistry", "" },
	{ "aas-astronomy", "美国天文学会", "American Astronomical Society", BODY_SOCIETY, "aas|美国天文学会|american astronomical society", "" },
	{ "iwa", "国际水协会", "International Water Association", BODY_SOCIETY, "国际水协会|国际水协|iwa|international water association", "" },
	{ "iahr", "国际水利与环境工程学会", "IAHR", BODY_SOCIETY, "iahr|国际水利与环境工程学会|international association for hydro-environment engineering and research", "" },
	{ "isprs", "国际摄影测量与遥感学会", "International Society for Photogrammetry and Remote Sensing", BODY_SOCIETY, "isprs|国际摄影测量与遥感学会|international society for photogrammetry and remote sensing", "" },
	{ "iugg", "国际大地测量协会", "International Association of Geodesy", BODY_SOCIETY, "iag|iugg|国际大地测量协会|国际大地测量与地球物理联合会|international association of geodesy|international union of geodesy and geophysics", "" },
	{ "ismrm", "国际医学磁共振学会", "ISMRM", BODY_SOCIETY, "ismrm|国际医学磁共振学会|international society for magnetic resonance in medicine", "" },
	{ "miccai", "国际医学图像计算与计算机辅助介入学会", "MICCAI Society", BODY_SOCIETY, "miccai|miccai society|国际医学图像计算和计算机辅助介入学会", "" },
	{ "aspb", "美国植物生物学家学会", "ASPB", BODY_SOCIETY, "aspb|美国植物生物学家学会|american society of plant biologists", "" },
	{ "esa", "美国生态学会", "Ecological Society of America", BODY_SOCIETY, "美国生态学会|ecological society of america", "" },
	{ "agronomy", "美国农学会", "American Society of Agronomy", BODY_SOCIETY, "美国农学会|美国农艺学会|美国土壤学会|美国作物学会|american society of agronomy|soil science society of america|crop science society of america", "" },
	{ "asabe", "美国农业与生物工程师学会", "ASABE", BODY_SOCIETY, "asabe|美国农业与生物工程师学会|美国农业和生物工程师学会|american society of agricultural and biological engineers", "fasabe" },
	{ "ashrae", "美国采暖、制冷与空调工程师学会", "ASHRAE", BODY_SOCIETY, "ashrae|美国采暖;制冷与空调工程师学会|美国供暖;制冷与空调工程师学会", "fashrae" },
	{ "sae", "国际汽车工程师学会", "SAE International", BODY_SOCIETY, "sae|sae international|国际汽车工程师学会|美国汽车工程师学会|国际自动机工程师学会|society of automotive engineers", "" },
	{ "sme", "国际制造工程师学会", "SME", BODY_SOCIETY, "sme|国际制造工程师学会|美国制造工程师学会|society of manufacturing engineers", "" },
	{ "cirp", "国际生产工程科学院", "CIRP", BODY_SOCIETY, "cirp|国际生产工程科学院|国际生产工程学会|international academy for production engineering|college international pour la recherche en productique", "" },
	{ "iise", "国际工业与系统工程师学会", "IISE", BODY_SOCIETY, "iise|iie|国际工业与系统工程师学会|美国工业与系统工程师学会|institute of industrial and systems engineers", "" },
	{ "sor", "流变学会", "Society of Rheology", BODY_SOCIETY, "美国流变学会|society of rheology", "" },
	{ "ans", "美国核学会", "American Nuclear Society", BODY_SOCIETY, "ans|美国核学会|american nuclear society", "" },
	{ "biophysical", "美国生物物理学会", "Biophysical Society", BODY_SOCIETY, "美国生物物理学会|biophysical society", "" },
	{ "ift", "美国食品科技学会", "Institute of Food Technologists", BODY_SOCIETY, "ift|iufost|美国食品科技学会|国际食品科学院|国际食品科技联盟|国际食品科学技术联盟|institute of food technologists|international academy of food science and technology", "iafost" },
	{ "sid", "国际信息显示学会", "Society for Information Display", BODY_SOCIETY, "国际信息显示学会|society for information display", "" },
	{ "incose", "国际系统工程学会", "INCOSE", BODY_SOCIETY, "incose|国际系统工程学会|international council on systems engineering", "" },
	{ "ifsa", "国际模糊系统协会", "IFSA", BODY_SOCIETY, "ifsa|国际模糊系统协会|international fuzzy systems association", "" },
	{ "isa", "国际自动化学会", "ISA", BODY_SOCIETY, "国际自动化学会|international society of automation", "" },
	{ "aacr", "美国癌症研究学会", "AACR Academy", BODY_SOCIETY, "美国癌症研究学会|aacr academy|american association for cancer research", "" },
	{ "aapm", "美国医学物理学会", "AAPM", BODY_SOCIETY, "aapm|美国医学物理学会|美国医学物理学家协会|american association of physicists in medicine", "" },
	{ "aaps", "美国药学科学家协会", "AAPS", BODY_SOCIETY, "aaps|美国药学科学家协会|american association of pharmaceutical scientists", "faaps" },
	{ "apa", "美国心理学会", "American Psychological Association", BODY_SOCIETY, "美国心理学会|心理科学协会|美国心理科学协会|american psychological association|association for psychological science", "" },
	{ "aera", "美国教育研究协会", "AERA", BODY_SOCIETY, "aera|美国教育研究协会|美国教育研究学会|american educational research association", "" },
	{ "adsorption", "国际吸附学会", "International Adsorption Society", BODY_SOCIETY, "国际吸附学会|international adsorption society", "" },
	{ "biomaterials", "国际生物材料科学与工程学会联合会", "International Union of Societies for Biomaterials Science and Engineering", BODY_SOCIETY,
	    "国际生物材料科学与工程学会联合会|国际生物材料科学与工程学会|国际生物材料与工程联合会|iusbse|international union of societies for biomaterials science and engineering", "fbse" },

	/* Bodies that call themselves academies, and whose standing is disputed. */
	{ "easa", "欧洲科学与艺术院", "European Academy of Sciences and Arts", BODY_DISPUTED, "欧洲科学与艺术院|欧洲科学和艺术院|欧洲科学艺术院|欧洲科学与艺术学院|欧洲科学及艺术院|european academy of sciences and arts|easa|academia scientiarum et artium europaea", "" },
	{ "raen", "俄罗斯自然科学院", "Russian Academy of Natural Sciences", BODY_DISPUTED, "俄罗斯自然科学院|俄自然科学院|俄罗斯工程院|俄罗斯国际工程院|russian academy of natural sciences|russian academy of engineering|raen|rans", "" },
	{ "eurasia", "国际欧亚科学院", "International Eurasian Academy of Sciences", BODY_DISPUTED, "国际欧亚科学院|欧亚科学院|国际欧亚科学院中国科学中心|international eurasian academy of sciences|ieas", "" },
	{ "aaia", "亚太人工智能学会", "Asia-Pacific Artificial Intelligence Association", BODY_DISPUTED, "亚太人工智能学会|亚太人工智能协会|asia-pacific artificial intelligence association|asia pacific artificial intelligence association|aaia", "" },
	{ "nai", "美国国家发明家科学院", "National Academy of Inventors", BODY_DISPUTED, "美国国家发明家科学院|美国国家发明院|美国发明家科学院|美国国家发明家学院|美国国家发明科学院|美国发明科学院|美国国家发明家院|national academy of inventors|us national academy of inventors|nai", "fnai" },
	{ "iae-world", "国际工程院", "International Academy of Engineering", BODY_DISPUTED, "国际工程院|国际科学院|国际工程技术院|国际核能院|国际自然科学院|国际信息科学院|国际高等教育科学院|国际高等学校科学院|国际系统与控制科学院|国际先进材料学会|国际先进材料协会|international academy of engineering|international academy of sciences|international association of advanced materials|iaam", "" },
	{ "eans", "欧洲自然科学院", "European Academy of Natural Sciences", BODY_DISPUTED, "欧洲自然科学院|欧洲工程院|欧洲科学;艺术与文学院|欧洲科学艺术与人文学院|欧洲科学艺术与人文学会|european academy of natural sciences|european academy of engineering|european academy of sciences, arts and humanities|european academy of sciences arts and humanities", "" },
	{ "waas", "世界艺术与科学院", "World Academy of Art and Science", BODY_DISPUTED, "世界工程院|世界生产力科学院|世界艺术与科学院|世界艺术与科学学院|world academy of art and science|world academy of productivity science|world academy of engineering", "" },
	{ "young", "青年科学院", "Young Academies", BODY_DISPUTED, "全球青年科学院|国际青年科学院|青年科学院|global young academy|young academy of europe|young academy|junge akademie|die junge akademie", "" },
	{ "humanities", "社会与人文科学院", "Academies of the humanities and social sciences", BODY_DISPUTED,
	    "英国学术院|英国社会科学院|英国人文与社会科学院|中国社会科学院|社科院|澳大利亚社会科学院|澳大利亚人文科学院|澳大利亚人文学院|british academy|academy of social sciences|academy of the social sciences in australia|australian academy of the humanities|chinese academy of social sciences", "fba|facss|fassa|faha (australia)" },
	{ "fields", "行业科学院", "Academies of a field in China", BODY_DISPUTED, "中国医学科学院|中国农业科学院|中国林业科学研究院|中国管理科学研究院|中国管理科学院|中国工艺美术研究院|中国国际科学院|中国未来研究会|世界华人科学院|chinese academy of medical sciences|chinese academy of agricultural sciences", "" },
	{ "wales", "威尔士学术学会", "Learned Society of Wales", BODY_DISPUTED, "威尔士学术学会|威尔士学会|威尔士科学院|learned society of wales", "flsw" },
	{ "nyas", "纽约科学院", "New York Academy of Sciences", BODY_DISPUTED, "纽约科学院|加州科学院|加利福尼亚科学院|new york academy of sciences|new york academy of science|california academy of sciences|washington academy of sciences", "" },
	{ "institut-de-france", "法兰西学会", "Institut de France", BODY_DISPUTED, "institut de france|法兰西学会|法兰西学院", "" },
	{ "aas-letters", "澳大利亚科学院（只有缩写）", "Australian Academy of Science (by its letters only)", BODY_DISPUTED, "", "faa" },
	{ "embo", "欧洲分子生物学组织", "EMBO", BODY_DISPUTED, "欧洲分子生物学组织|embo|european molecular biology organization", "" },
	{ "professions", "国家级学会的科学院", "Academies of a profession", BODY_DISPUTED, "美国护理科学院|美国护理学院|american academy of nursing|international academy of nursing editors|美国运动科学院|美国人体运动科学院|national academy of kinesiology|national academy of education|美国国家教育科学院|美国教育科学院|american academy of forensic sciences|academy of management|american academy of political and social science", "faan" },

	/* Grades that are applied for, or of a national society. */
	{ "iet", "英国工程技术学会", "IET", BODY_GRADE, "iet|iee|英国工程技术学会|国际工程技术学会|英国工程与技术学会|国际工程与技术学会|英国工程技术协会|institution of engineering and technology|institution of electrical engineers", "fiet|fiee" },
	{ "iop", "英国物理学会", "Institute of Physics", BODY_GRADE, "iop|英国物理学会|英国皇家物理学会|英国物理协会|institute of physics", "finstp" },
	{ "rsc", "英国皇家化学会", "Royal Society of Chemistry", BODY_GRADE, "rsc|英国皇家化学会|皇家化学会|英国皇家化学学会|英国化学会|royal society of chemistry", "frsc|cchem frsc" },
	{ "rsb", "英国皇家生物学会", "Royal Society of Biology", BODY_GRADE, "英国皇家生物学会|皇家生物学会|royal society of biology|society of biology", "frsb|fsb" },
	{ "rsm", "英国皇家医学会", "Royal Society of Medicine", BODY_GRADE, "英国皇家医学会|皇家医学会|royal society of medicine|royal society for public health|royal society of tropical medicine and hygiene", "frsm|frsph|frstm" },
	{ "rsa", "英国皇家艺术学会", "Royal Society of Arts", BODY_GRADE, "英国皇家艺术学会|皇家艺术学会|英国皇家文艺学会|royal society of arts|royal society for arts, manufactures and commerce|royal society for the encouragement of arts|royal society of literature|rsa", "frsa" },
	{ "rgs", "英国皇家地理学会", "Royal Geographical Society", BODY_GRADE, "英国皇家地理学会|皇家地理学会|royal geographical society", "frgs" },
	{ "ras-astronomy", "英国皇家天文学会", "Royal Astronomical Society", BODY_GRADE, "英国皇家天文学会|皇家天文学会|royal astronomical society", "fras" },
	{ "rss", "英国皇家统计学会", "Royal Statistical Society", BODY_GRADE, "英国皇家统计学会|皇家统计学会|royal statistical society|royal economic society|皇家经济学会", "frss|fss" },
	{ "rmets", "英国皇家气象学会", "Royal Meteorological Society", BODY_GRADE, "英国皇家气象学会|皇家气象学会|royal meteorological society", "frmets" },
	{ "raes", "英国皇家航空学会", "Royal Aeronautical Society", BODY_GRADE, "英国皇家航空学会|皇家航空学会|royal aeronautical society", "fraes" },
	{ "royal-colleges", "英国皇家医学院", "Royal colleges", BODY_GRADE,
	    "英国皇家外科学院|英国皇家外科医学院|英国皇家外科医师学院|英国皇家外科医师学会|英国皇家内科学院|英国皇家内科医学院|英国皇家内科医师学院|英国皇家内科医师学会|英国皇家病理学院|英国皇家妇产科学院|英国皇家精神科学院|英国皇家放射学院|英国皇家麻醉学院|英国皇家全科医学院|英国皇家医学院|英国皇家护理学院|爱丁堡皇家外科学院|爱丁堡皇家外科医学院|爱丁堡皇家内科医学院|爱丁堡皇家内科医师学院"
	    "|格拉斯哥皇家内外科医学院|爱尔兰皇家外科学院|爱尔兰皇家外科医学院|澳大利亚皇家外科学院|澳大利亚皇家外科医学院|皇家澳大利亚外科学院|加拿大皇家外科学院|加拿大皇家内科及外科医师学院|royal college", "frcs|frcsed|frcse|frcsi|frcsc|frcsglas|frcp|frcpe|frcped|frcpc|frcpi|frcpath|frcog|frcpsych|frcr|frca|frcgp|frcpch|frcophth|frcem|frcn|frcvs|fracs|fracp|franzcr|franzco|franzcog|franzcp" },
	{ "american-colleges", "美国外科医师学会等", "American colleges", BODY_GRADE,
	    "美国外科医师学会|美国外科学院|美国外科医师学院|美国心脏病学会|美国心脏病学院|美国心脏协会|美国心脏学会|欧洲心脏病学会|美国内科医师学会|美国医师学院|美国胸科医师学会|美国放射学院|美国放射学会|美国消化病学会|美国胃肠病学会|国际外科学院|国际外科医师学院|国际牙医师学院|国际牙医学院|american college|international college of surgeons|international college of dentists|pierre fauchard academy|european society of cardiology|american heart association|american academy of pediatrics|american academy of neurology"
	    "|american academy of ophthalmology|american academy of dermatology|american academy of orthopaedic surgeons|hong kong academy of medicine|香港医学专科学院|香港外科医学院|香港内科医学院|academy of medicine, singapore|academy of medicine singapore|新加坡医学专科学院|academy of medicine of malaysia|英国皇家学院", "facs|facc|facp|faha|fesc|fccp|facr|facg|faaos|faap|fics|ficd|facmg|facog|fhkam|fams (singapore)|fascrs" },
	{ "bcs", "英国计算机学会", "BCS", BODY_GRADE, "bcs|英国计算机学会|英国皇家计算机学会|英国计算机协会|british computer society", "fbcs" },
	{ "uk-institutions", "英国工程与自然科学各学会", "British professional institutions", BODY_GRADE,
	    "英国机械工程师学会|英国机械工程师协会|英国皇家机械工程师学会|英国土木工程师学会|英国皇家土木工程师学会|英国化学工程师学会|英国化学工程师协会|英国皇家化学工程师学会|英国材料;矿物与矿业学会|英国材料;矿物和采矿学会|英国材料学会|英国数学及应用学会|英国应用数学学会|英国结构工程师学会|英国林奈学会|伦敦林奈学会|林奈学会|伦敦地质学会|英国地质学会|伦敦数学学会|伦敦数学会|英国测量与控制学会|英国纺织学会|英国皇家显微镜学会|英国皇家显微学会"
	    "|英国皇家昆虫学会|英国皇家建筑师学会|英国皇家测量师学会|皇家特许测量师学会|英国药理学会|英国皇家药学会|英国心理学会|institution of mechanical engineers|institution of civil engineers|institution of chemical engineers|institute of materials, minerals and mining|institute of materials, minerals & mining|institute of mathematics and its applications"
	    "|institution of structural engineers|linnean society|linnean society of london|geological society of london|geological society|london mathematical society|institute of measurement and control|royal microscopical society|royal entomological society|royal institute of british architects|royal institution of chartered surveyors|british pharmacological society|british psychological society|royal pharmaceutical society"
	    "|energy institute|institute of energy|institute of acoustics|institute of marine engineering, science and technology|royal institution of naval architects|chartered institution|chartered institute|textile institute|zoological society of london|royal anthropological institute|royal historical society|royal asiatic society|society of antiquaries|royal photographic society|cambridge philosophical society",
	    "fimeche|fice|ficheme|fimmm|fima|fistructe|fls|fgs|flms|finstmc|frms|fres|fraes|frics|friba|fbphs|fbpss|fbps|frpharms|fei|fioa|fimarest|frina|fcibse|fciwem|fcmi|fcipd|fciarb|fti|fzs|frhists|fras|fsa|frps|fcps|fiosh|fipem" },
	{ "engineers-abroad", "各国工程师学会", "National institutions of engineers", BODY_GRADE,
	    "澳大利亚工程师学会|澳大利亚工程师协会|新加坡工程师学会|香港工程师学会|香港工程师协会|马来西亚工程师学会|加拿大工程师协会|加拿大工程学会|印度工程师学会|新西兰工程师学会|爱尔兰工程师学会|engineers australia|institution of engineers, australia|institution of engineers australia|institution of engineers, singapore|institution of engineers singapore|hong kong institution of engineers|hkie|engineering institute of canada|engineers canada|institution of engineers (india)|institution of engineers, india|institution of engineers|engineers ireland|engineering new zealand", "fieaust|fies|fhkie|feic|fec|fie|fengnz|fipenz|fraci|faip|fcic|fcsce|fcsme" },
	{ "china-societies", "中国各全国性学会", "National societies of China", BODY_GRADE,
	    "ccf|中国计算机学会|caai|中国人工智能学会|caa|中国自动化学会|中国化学会|中国物理学会|中国力学学会|中国电子学会|中国通信学会|中国光学学会|中国光学工程学会|中国电机工程学会|中国电工技术学会|中国机械工程学会|中国图象图形学学会|中国图像图形学学会|中国仪器仪表学会|中国数学会|中国材料研究学会|中国金属学会|中国土木工程学会|中国航空学会|中国宇航学会|中国指挥与控制学会|中国仿真学会|中国密码学会|中国生物物理学会|中国生物医学工程学会|中国化工学会|中国硅酸盐学会|中国环境科学学会|中国汽车工程学会|中国农学会"
	    "|china computer federation|chinese computer federation|chinese chemical society|chinese association for artificial intelligence|chinese association of automation|chinese institute of electronics|china institute of communications|chinese society for electrical engineering|chinese mechanical engineering society|chinese optical society|chinese physical society|csee|cie", "" },
	{ "asia-societies", "日本、韩国等国家级学会", "National societies of Asia", BODY_GRADE,
	    "日本信息处理学会|日本电子信息通信学会|日本机械学会|日本化学会|日本应用物理学会|日本物理学会|日本工程学会|information processing society of japan|institute of electronics, information and communication engineers|japan society of mechanical engineers|japan society of applied physics|chemical society of japan|ieice|ipsj|jsme|computer society of india", "fieice" },
	{ "joined", "其他会员制组织", "Other bodies whose members join", BODY_GRADE, "explorers club|sigma xi|institute of directors|世界中医药学会联合会|african scientific institute|institute of analytics", "" },

	/* Not an honour of the kind at all. */
	{ "advance-he", "英国高等教育学会", "Advance HE", BODY_NONE, "advance he|higher education academy|uk higher education academy|英国高等教育学会|英国高等教育学院|英国高等教育研究院|英国高等教育科学院|英国高等教育协会|hea|staff and educational development association", "fhea|sfhea|pfhea|afhea|nthea|ntf" },
};

const size_t honour_body_count = sizeof honour_bodies / sizeof honour_bodies[0];
/* clang-format on */
