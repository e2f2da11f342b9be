/* names.h - what the people of generate.c are called. */
#ifndef BENCH_NAMES_H
#define BENCH_NAMES_H

/* The commonest surnames of China, in the order of how many bear them. */
static const char families_zh[] = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾"
				  "肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
				  "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史"
				  "陶贺毛段郝顾龚邵万覃武钱戴严莫孔向常"
				  "汤康易乔赖文牛洪樊葛殷庞温庄颜章芦倪邢关梅安鲁俞聂岳兰翟焦左柳毕"
				  "耿齐伍詹单施祝欧舒凌申季霍涂成柯阮包"
				  "骆裴房尚辛管游费童柴宁谷喻华宫路瞿甘凤景舍蒲桂应褚卓蓝霞冉米滕穆"
				  "解尤芮鲍靳古闵车桑卜饶邬娄符苗党宗窦"
				  "冷盛阎艾简查佟司臧隋全阳纪麦商池荣苑鞠明苟岑郎屈郁边苍代卫宣席缪"
				  "巩晏匡敖栾敬畅原仇晋楚晁占迟仲胥储粟"
				  "劳麻项练佘时茅干娜盖鹿仝郜沙晃寇幸巫蔺衣厉国";

/* Of which given names are made. */
static const char given_zh[]
    = "伟芳娜敏静强磊洋艳勇军杰娟涛明超秀霞平刚桂文辉玲华丽红建国志海英春玉兰晓燕梅云峰飞鹏宇浩波斌"
      "鑫亮龙林"
      "雪琳莉萍丹倩颖婷雯佳怡欣悦思雨晨阳梓涵轩博睿泽宁安康健成功永恒立新光荣兴旺福寿德仁义礼智信忠"
      "孝廉慧聪"
      "敬诚正直清白金银铜铁锡山川江河湖松柏杨柳桃李杏竹菊荷莲薇蓉芬芝茜莹珍珠宝玺瑞祥吉庆如意天地宏"
      "宽大小少"
      "东南西北中元启开创业学书诗词琴棋画墨笔砚凯歌乐音律航帆舟渡津洲岛岩岭峻崇巍嵩岳昆仑武威雄豪俊"
      "彦才子辕"
      "世代宗祖显耀辰星斗奎昭晖旭昊晗晴曦晟昱晶景曼璐瑶琪琦玮瑾瑜璇珊瑛珂珏琛琨珺瑄嘉乔家和睦友善群"
      "众民生利"
      "益全有为能达远迈进步行程先锋前卫尚上若水润沛澄澈洁冰凌寒冬夏秋季时年月日夕朝晚夜霄汉霖霏霓露"
      "霜雷电震"
      "虹彩艺影绮纹锦绣绫罗纨素纯紫青蓝绿碧翠朱赤彤炎焱煜炜烨焕灿炳炯熙煦照烁燃旻昌盛茂繁森彬楠桐榕"
      "桦枫槐樟"
      "栋梁柱材机权树根苗叶花果实草萱菲蕾萌芽苏芸菁菀茵荔莎蓓蔚蕴葳蕊芷兮亦然可以之其凡且初一二三四"
      "五六七八"
      "九十千万亿兆伯仲叔孟长幼贤良淑贞娴雅婉婕妍姝娇娥媛嫣婧妮姗姣妙好美佩环珮钰铭钧钊铮铎锐镇鉴鸿"
      "雁鹤鸥鹰"
      "翔翱翼羽凤凰麟骏骥骁驰骋腾跃越逸逍遥道通顺畅迅捷迪悟惠恩慈爱忆念怀恬恺忱情怜憬懿聿肃毅坚硕磐"
      "砺矿石玄"
      "虚灵毓培坤基增垚城域堂坊堃均壮声奇奕契奔奋宣室宜宸宾寅密富察寻导封尉尊就尧屹展";

static const char *const families_en[] = { "Smith", "Jones", "Garcia", "Muller", "Rossi", "Tanaka",
	"Kim", "Novak", "Silva", "Andersson", "Dubois", "Kowalski", "Petrov", "Nguyen", "Brown",
	"Wilson", "Martin", "Lopez", "Schmidt", "Sato", "Johnson", "Williams", "Miller", "Davis",
	"Rodriguez", "Martinez", "Hernandez", "Gonzalez", "Anderson", "Thomas", "Taylor", "Moore",
	"Jackson", "Lee", "Perez", "Thompson", "White", "Harris", "Sanchez", "Clark", "Ramirez",
	"Lewis", "Robinson", "Walker", "Young", "Allen", "King", "Wright", "Scott", "Torres",
	"Hill", "Flores", "Green", "Adams", "Nelson", "Baker", "Hall", "Rivera", "Campbell",
	"Mitchell", "Carter", "Roberts", "Gomez", "Phillips", "Evans", "Turner", "Diaz", "Parker",
	"Cruz", "Edwards", "Collins", "Reyes", "Stewart", "Morris", "Morales", "Murphy", "Cook",
	"Rogers", "Gutierrez", "Ortiz", "Morgan", "Cooper", "Peterson", "Bailey", "Reed", "Kelly",
	"Howard", "Ramos", "Cox", "Ward", "Richardson", "Watson", "Brooks", "Chavez", "Wood",
	"James", "Bennett", "Gray", "Mendoza", "Ruiz", "Hughes", "Price", "Alvarez", "Castillo",
	"Sanders", "Patel", "Myers", "Long", "Ross", "Foster", "Jimenez", "Powell", "Jenkins",
	"Perry", "Russell", "Sullivan", "Bell", "Coleman", "Butler", "Henderson", "Barnes",
	"Fischer", "Weber", "Meyer", "Wagner", "Becker", "Schulz", "Hoffmann", "Koch", "Bauer",
	"Richter", "Klein", "Wolf", "Schroeder", "Neumann", "Schwarz", "Zimmermann", "Braun",
	"Hofmann", "Lange", "Krause", "Lehmann", "Bernard", "Petit", "Robert", "Durand", "Leroy",
	"Moreau", "Simon", "Laurent", "Lefebvre", "Michel", "Roux", "Fournier", "Girard", "Bonnet",
	"Lambert", "Fontaine", "Rousseau", "Russo", "Ferrari", "Esposito", "Bianchi", "Romano",
	"Colombo", "Ricci", "Marino", "Greco", "Bruno", "Gallo", "Conti", "Mancini", "Costa",
	"Giordano", "Rizzo", "Lombardi", "Moretti", "Suzuki", "Takahashi", "Watanabe", "Ito",
	"Yamamoto", "Nakamura", "Kobayashi", "Kato", "Yoshida", "Yamada", "Sasaki", "Yamaguchi",
	"Matsumoto", "Inoue", "Kimura", "Hayashi", "Shimizu", "Park", "Choi", "Jung", "Kang", "Cho",
	"Yoon", "Jang", "Lim", "Svoboda", "Novotny", "Dvorak", "Cerny", "Prochazka", "Kucera",
	"Nowak", "Wisniewski", "Wojcik", "Kaminski", "Lewandowski", "Zielinski", "Szymanski",
	"Ivanov", "Smirnov", "Kuznetsov", "Popov", "Sokolov", "Lebedev", "Kozlov", "Morozov",
	"Santos", "Oliveira", "Souza", "Lima", "Pereira", "Ferreira", "Almeida", "Carvalho",
	"Johansson", "Karlsson", "Nilsson", "Eriksson", "Larsson", "Olsson", "Hansen", "Jensen",
	"Nielsen", "Larsen", "Virtanen", "Korhonen", "Tran", "Pham", "Hoang", "Phan", "Singh",
	"Kumar", "Sharma", "Gupta", "Khan", "Ahmed", "Hussain", "Ali", "Rahman", "Yilmaz", "Kaya",
	"Demir", "Celik", "Papadopoulos", "Nagy", "Kovacs", "Toth", "Szabo", "Horvath", "Popescu",
	"Ionescu", "de Vries", "van Dijk", "Jansen", "Bakker", "Visser", "Smit", "Mulder",
	"Peeters", "Janssens", "Maes", "O'Brien", "Ryan", "Walsh", "Byrne", "MacDonald", "Fraser",
	"Mohamed", "Ibrahim", "Okafor", "Mensah", "Dlamini", "Tan", "Wong", "Chan", "Cheung", "Lam",
	"Leung", "Levy", "Cohen", "Mizrahi" };

static const char *const given_en[] = { "Anna", "Peter", "Maria", "John", "Laura", "David", "Sofia",
	"Thomas", "Emma", "Daniel", "Julia", "Lukas", "Olivia", "Marco", "Elena", "Hugo", "Alice",
	"Oscar", "Clara", "Felix", "Nina", "Ivan", "Sara", "Leon", "Eva", "James", "Mary", "Robert",
	"Patricia", "Michael", "Jennifer", "William", "Linda", "Richard", "Elizabeth", "Joseph",
	"Barbara", "Susan", "Charles", "Jessica", "Christopher", "Karen", "Matthew", "Lisa",
	"Anthony", "Nancy", "Mark", "Betty", "Donald", "Sandra", "Steven", "Margaret", "Andrew",
	"Ashley", "Paul", "Kimberly", "Joshua", "Emily", "Kenneth", "Donna", "Kevin", "Michelle",
	"Brian", "Carol", "George", "Amanda", "Timothy", "Melissa", "Ronald", "Deborah", "Jason",
	"Stephanie", "Edward", "Rebecca", "Jeffrey", "Sharon", "Ryan", "Cynthia", "Jacob", "Amy",
	"Gary", "Kathleen", "Nicholas", "Angela", "Eric", "Shirley", "Jonathan", "Brenda",
	"Stephen", "Pamela", "Larry", "Nicole", "Justin", "Samantha", "Scott", "Katherine",
	"Brandon", "Christine", "Benjamin", "Helen", "Samuel", "Debra", "Gregory", "Rachel",
	"Alexander", "Carolyn", "Patrick", "Janet", "Frank", "Maja", "Raymond", "Catherine", "Jack",
	"Heather", "Dennis", "Diane", "Jerry", "Ruth", "Jan", "Katarzyna", "Piotr", "Agnieszka",
	"Tomasz", "Sergey", "Olga", "Dmitry", "Tatiana", "Alexey", "Natalia", "Vladimir", "Irina",
	"Hans", "Ursula", "Klaus", "Monika", "Wolfgang", "Petra", "Stefan", "Sabine", "Jens",
	"Anke", "Pierre", "Claire", "Jean", "Isabelle", "Luc", "Camille", "Antoine", "Chloe",
	"Giulia", "Luca", "Francesca", "Matteo", "Chiara", "Andrea", "Valentina", "Lorenzo",
	"Carlos", "Ana", "Juan", "Carmen", "Jose", "Lucia", "Miguel", "Isabel", "Pedro", "Beatriz",
	"Joao", "Ines", "Erik", "Ingrid", "Lars", "Astrid", "Sven", "Karin", "Mikko", "Aino",
	"Hiroshi", "Yuki", "Takashi", "Akiko", "Kenji", "Naoko", "Satoshi", "Keiko", "Min-jun",
	"Ji-woo", "Seo-yeon", "Do-yun", "Raj", "Priya", "Amit", "Sunita", "Vijay", "Anjali", "Omar",
	"Fatima", "Ahmed", "Aisha", "Yusuf", "Layla", "Mehmet", "Ayse", "Mustafa", "Zeynep",
	"Nikos", "Eleni", "Zoltan", "Eszter", "Mihai", "Ioana", "Daan", "Sanne", "Bram", "Lotte",
	"Sean", "Aoife", "Liam", "Niamh", "Chidi", "Amara", "Kwame", "Thandi", "Wei", "Mei", "Jun",
	"Ling", "Noam", "Yael" };

#endif
