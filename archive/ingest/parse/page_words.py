"""What pages carry around every story, in seven languages: headings over links, buttons, notices.

Patterns for folded text; ``furniture`` asks with them. Plain Python, no Django.
"""

from __future__ import annotations

from archive.ingest.parse.folded import any_pattern, words
from archive.values.calendar_words import WEEKDAY

_TIME = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?"
DATE_LINE = any_pattern(
    r"\bdate of (?:publication|issue|release)\b",
    r"gmt ?[+-] ?\d+|[+-]\d\d:?\d\d|t(?=\d)|\bz\b",
    _TIME,
    r"\b(?:first|last|originally|published|updated|posted|modified|created|revised|aired|issued|date|time|on"
    r"|at|in"
    r"|update|released?|press release|news release|for immediate release)\b",
    r"\b(?:publication|am|pm|a\.m\.?|p\.m\.?|gmt|utc|est|edt|ast|msk|trt|gst|ksa|e?est|e?eest|idt|irst"
    r"|cest?|bst"
    r"|baghdad|erbil|local|hrs?|o'clock)\b|(?<!\w)(?:[صم]|صـ|مـ|پ\.?ن|د\.?ن)(?!\w)|(?<=\s)an\Z",
    r"\d{1,2} min(?:ute)?s?(?: read)?\b|\d{1,2} hours? ago|\d[\d,.]* views?",
    r"تاريخ|النشر|نشر|نُشر|هـ|ـ|في|اخر|تحديث|التحديث|الساعه|صباحا|مساء|بتوقيت|بغداد|يوم|الخبر|الاضافه"
    r"|انتشار|ساعت"
    r"|شناسه",
    r"بەروار|كات|دوا|نوێكردنەوە|سەعات|كاتژمێر|بڵاوكردنەوە|رۆژي|ڕۆژي",
    r"\b(?:yayın|yayınlanma|yayınlandı|güncelleme|güncellenme|tarihi|tarih|son|giriş|saat|eklenme"
    r"|oluşturulma|dem|roja)\b",
    rf"\b{WEEKDAY}\b",
    r"\b\d{1,2} (?:muharram|safar|rabi\S* \S+|jumada\S* \S+|rajab|sha'?ban|ramadan|shawwal|dhu\S* ?\S*|zul\S*"
    r"|محرم|صفر|ربيع \S+|جمادي \S+|رجب|شعبان|رمضان|شوال|ذو \S+|ذي \S+)(?: 1[34]\d\d)?|\b(?:ah|ad|ce)\b"
    r"|(?<!\w)(?:هجري|ميلادي|ه|م)(?!\w)",
    r"[|,،:;()\[\]•·–—/-]",
)
LABEL = any_pattern(
    _TIME,
    r"\b(?:published|updated|posted|modified|created|revised|issued|aired|released?|date|yayın\w*"
    r"|güncelle\w*|tarih\w*)\b",
    r"تاريخ|النشر|نشر|نُشر|تحديث|انتشار|بەروار|بڵاوكردنەوە|نوێكردنەوە",
)
SITE_WORDS = any_pattern(
    r"\b(?:news|agency|press|tv|media|times|post|monitor|radio|wire|observatory|headquarters|office|ministry"
    r"|command|party|council|mission|government|gazetesi|haber|ajansı|rojname\w*)\b"
)
RELATED = words(
    r"[-•▪*>»\s]*(?P<head>"
    + "|".join(
        (
            r"read (?:more|also|next|on|further|full story|the full (?:story|article|report))|also read"
            r"|more to read|read(?=\s*:)"
            r"|(?:see|check) (?:also|more)|further reading|also on [\w ]{2,20}|in case you missed it"
            r"|don't miss",
            r"related(?: (?:stories|story|articles?|news|topics?|links?|content|coverage|reading|posts?))?",
            r"more (?:on|about|from|stories|news|in)\b[^:.]{0,40}|more stories|more",
            r"watch(?: (?:more|also|now|live))?|listen|in pictures|background|explainer|previously"
            r"|editor's picks?",
            r"(?:other|latest|recent|popular|top|most) (?:news|stories|posts|articles|headlines"
            r"|visited|read|viewed)"
            r"(?: in [^.:]{2,30})?|(?:اهم|احدث|اخر|ابرز) (?:ال)?اخبار|اخبار اخري|diğer haberler|son haberler"
            r"|هەواڵي تر|هەواڵەكاني تر|نوێترين هەواڵەكان|nûçeyên din",
            r"recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in)",
            r"most (?:read|popular|viewed)|trending|topics|latest(?: news| stories)?|top stories",
            r"اقرا (?:ايضا|المزيد|كذلك)|للمزيد|المزيد|(?:مواضيع |اخبار |مقالات )?ذات صله|شاهد ايضا"
            r"|قد يعجبك ايضا"
            r"|(?:اخبار|مواضيع) (?:متعلقه|مشابهه|مرتبطه)|طالع ايضا|تابع ايضا|الاكثر (?:قراءه|مشاهده)",
            r"(?:زياتر |هەروەها )?بخوێنەرەوە|(?:هەروەها |زياتر )?بخوێنەوە|(?:بابەت|هەواڵ)(?:ي"
            r"|ە) پەيوەنديدار(?:ەكان)?"
            r"|(?:هەواڵي|بابەتي) زياتر|زياتر ببينە",
            r"ayrıca (?:okuyun|bakınız|oku)|ilgili (?:haber(?:ler)?|konular)|devamı|bunu da okuyun"
            r"|haberin devamı",
            r"daha fazla(?:sı| oku)?|şunlar da ilginizi çekebilir|öne çıkan(?:lar| haberler)",
            r"(?:zêdetir|herwiha|her wiha|ev jî) bixwîn(?:e|in)|bixwîn(?:e|in)|nûçeyên (?:têkildar|din)"
            r"|babetên têkildar",
            r"بيشتر بخوانيد|(?:مطالب|اخبار) مرتبط|همچنين بخوانيد|بيشتر بدانيد",
        )
    )
    + r")\s*(?P<sign>\.{2,3}|[:»>→|/–—-]|\Z)"
)
SURE_RELATED = words(
    r"[-•▪*>»\s]*(?:read (?:more|also|next|the full|full)|also read|see also|related|more (?:on|about|from)"
    r"|watch|اقرا"
    r"|للمزيد|ilgili haber|(?:زياتر |هەروەها )?بخوێن|bixwîn|zêdetir bixwîn|بيشتر بخوانيد|مطالب مرتبط)"
)
COMMENTS = words(
    r"(?:\d+ |one |no )?(?:readers' )?comments?(?: \(?\d+\)?)?:?|(?:leave|post|add|write) (?:a "
    r"|your )?(?:comment|reply)"
    r"|leave a reply|التعليقات|اترك (?:تعليقا?|ردا?)|اضف تعليقا?|yorumlar|yorum yap|كۆمێنت(?:ەكان)?|şîrove"
    r"|نظرات"
    r"|ديدگاه(?:ها)?"
)
TAGS = words(
    r"(?:article |story |news )?(?:tags?|key ?words?|topics?|labels?|filed under|origin|hashtags?)"
    r"|(?:ال)?كلمات (?:ال)?(?:مفتاحيه|داله|دلاليه)|(?:ال)?وسوم|(?:ال)?هاشتا[كغ]|تاگ(?:ەكان)?|وشە سەرەكييەكان"
    r"|etiketler|etîket|haber yeri|برچسب ?ها|كليد ?واژه ?ها"
)
HIGHLIGHTS = words(
    r"(?:the )?(?:highlights?|key (?:takeaways?|points?|messages?|findings?|developments?|facts)|main points?"
    r"|summary|at a glance|in brief|story highlights|executive summary|toplines?)"
    r"|(?:ابرز|اهم) (?:النقاط|ما جاء.{0,20}|التطورات)|(?:ال)?نقاط (?:ال)?رئيسيه|öne çıkanlar|özet"
    r"|خاڵە سەرەكييەكان"
    r"|xalên sereke"
)
""" "HIGHLIGHTS", "Key Takeaways:" over the points that sum a story up."""
_NETWORKS = (
    r"facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|viber|messenger|pinterest|reddit"
)
BOILERPLATE = [
    words(pattern)
    for pattern in (
        # whose it is
        r"(?:.{0,40}[|–—-] ?)?(?:©|\(c\)|copyright(?= ?(?:©|\(c\)|\d|by\b)))\s?.{0,160}|copyright \w+ \w+",
        r".{0,80}\ball rights reserved\b.{0,160}",
        r".{0,40}(?:جميع الحقوق محفوظه|حقوق النشر|(?:هەموو )?ماف.{0,24} پارێزراوە?|كليه حقوق).{0,80}",
        r".{0,40}(?:tüm hakları saklıdır|hemû maf\w* parastî).{0,80}",
        r".{0,30}our standards\s?:\s?.{0,60}|.{0,10}thomson reuters trust principles.{0,40}",
        r".{0,120}\b(?:this work|this article|this text|content)\b.{0,80}\blicen[sc]ed under\b.{0,160}",
        # come, and come again
        r"(?:please )?(?:follow|like|find|join) (?:us|our|@\w+)(?: (?:on|at|via|for|and) .{0,160}"
        r"| \w+(?: \w+)?)?[.!:]?",
        r"(?:please )?(?:follow|like|find|join) [\w .'-]{1,40} on (?:twitter|facebook|telegram|instagram|x"
        r"|whatsapp"
        r"|youtube|google)\b.{0,100}",
        r"(?:to (?:receive|get|read) .{3,80},? )?(?:please )?(?:subscribe|sign up|log ?in|sign in|register)"
        r"(?: (?:to|for|now|here|today|with|or) .{0,160}| (?:now|here|today))?[.!]?",
        r"(?:click|tap) (?:here|on (?:this|the) (?:link|photo|picture|image|button))\b.{0,160}",
        r"(?:get|download|install) (?:the|our)\b.{0,60}\b(?:app|newsletter|alerts?)\b.{0,100}",
        r"(?:get|receive) .{3,120}\b(?:newsletters?|alerts?|updates|in your inbox)\b.{0,80}"
        r"|.{0,120}\b(?:sign up|subscribe|register) (?:here|now|today)\b.{0,40}",
        r"read (?:the |this )?(?:original|full|whole|entire)\b.{0,60}"
        r"|(?:this is )?a developing story\b.{0,80}",
        r"(?:follow|find|see|read) .{3,80}\b(?:at|on|here)\b:?\s*(?:https?://|www\.|#|t\.me).{0,100}"
        r"|(?:follow|join) .{2,60}\b(?:channel|t\.me|whatsapp|telegram)\b.{0,80}",
        r"some (?:information|material|content|reporting) (?:for|in) this (?:report|article|story)\b.{0,160}"
        r"|.{0,40}website can also be accessed\b.{0,160}|suggested topics\b.{0,80}|slideshow\b.{0,30}",
        r"[^.]{0,60}\baboneler(?:e|in|imiz\w*)?\b[^.]{0,60}\.?|.{0,60}\b(?:for|to) subscribers only\b.{0,40}",
        r"already a (?:member|subscriber)\b.{0,60}|subscribe for .{2,30}|what we do|to add a comment.{0,60}"
        r"|(?:last|most recently) (?:updated|modified)\b.{0,60}|updated (?:at )?\d{1,2}[:.]\d{2}.{0,12}",
        r"(?:stay|keep) (?:up to date|updated|informed|tuned|connected)\b.{0,160}",
        r"(?:for more|more) (?:information|news|stories|updates|details),? (?:visit|follow|please|see"
        r"|on our|contact).{0,160}",
        r"(?:send|contact|write to|e-?mail) (?:us|your (?:views|comments|news|story|stories))\b.{0,160}",
        r"(?:support|donate).{0,40}\b(?:our (?:work|journalism)|independent journalism|us today)\b.{0,160}",
        r"(?:لمتابعه|تابعوا|للمزيد من|لقراءه).{0,120}(?:قناه|قناتنا|تليغرام|تلغرام|تيليغرام|الموقع|صفحتنا"
        r"|اضغط).{0,60}",
        r"بۆ هەواڵي زياتر.{0,100}|[^.]{0,40}web sitesinde.{0,160}(?:yayım|yayın)lan.{0,60}"
        r"|\d+ جار (?:بينراوە|خوێندراوە).{0,20}",
        r"(?:تابعونا|تابعنا|اشترك (?:الان|في (?:قناتنا|النشره|نشرتنا))|اشتركوا|للاشتراك|انقر هنا|اضغط هنا"
        r"|انضم الي)(?!\w).{0,160}",
        r"(?:bizi takip|takip et|abone ol)\w*.{0,160}|(?:me bişopîne|li ser .{3,20} bişopîne).{0,100}",
        r"(?:فۆلۆمان|بەشداري (?:لە )?(?:كەناڵ|نيوزلێتەر)|(?:ما را|به ما) .{0,30}دنبال كنيد).{0,100}",
        r".{0,60}\bwebsite contains only\b.{0,300}|.{0,60}\bmoderates (?:all )?comments\b.{0,300}",
        r"(?:post|leave|add|write) (?:a|your) (?:comment|reply).{0,60}"
        r"|your email address will not be.{0,120}",
        r"(?:welcome! )?log ?in to your account|remember me.{0,30}|(?:lost|forgot) (?:your )?password\??",
        # buttons
        r"(?:share|print|email|tweet|follow|comments?|save|listen|facebook|twitter|whatsapp|telegram"
        r"|copy link|a-"
        r"|a\+|loading)(?:[\s|,/·•&+-]+(?:this(?: page)?|on|via|share|print|email|tweet"
        rf"|comments?|save|the news|\d+|{_NETWORKS}|link|copy|listen|to|article|story|a))*[.…:]*",
        rf"(?:{_NETWORKS})(?:[\s|,/·•&+-]+(?:{_NETWORKS}|email|print|share))*",
        r"listen to (?:this|the) (?:article|story|report).{0,60}|استمع (?:الي|لل).{0,40}"
        r"|share (?:it|this|the news)\b.{0,30}",
        r"(?:شارك|مشاركه)(?: (?:الخبر|المقال|هذا|علي|عبر).{0,80})?|(?:فۆلۆ|هاوبەشي پێ ?بكە|هاوبەشكردن|ريكلام"
        r"|اعلان|طباعه|ارسال|چاپ|اشتراك ?گذاري|بڵاوي بكەرەوە).{0,20}",
        r"(?:a[+-]?\s?){2,4}|font|[+-]\s[+-]|enable reading mode",
        r"[+-]? ?(?:الخط|حجم الخط) ?[+-]?|paylaş|yorumlar?|reklam|yazdır|parve bike",
        r"(?:skip to|back to|go to) (?:main |the )?(?:content|top|home).{0,40}",
        r"(?:(?:content|main|site|top|side) )?(?:menu|search|navigation|languages?|english|عربي|العربيه"
        r"|كوردي|kurdî|türkçe)"
        r"(?:\s*[|/·•-]\s*[^\W\d]{2,12}){0,6}",
        r"(?:home|news|الرئيسيه|سەرەتا|ana ?sayfa|خانه)\s*(?:[>\"/|›][^.\">/|›]{2,61})+",
        r"\"?\s*(?:previous|prev|older)\s*[|/·]\s*(?:next|newer)\s*\"?|(?:\W*\b(?:menu|search"
        r"|close)\b\W*){1,3}",
        r"accept (?:all|settings).{0,40}|(?:share|follow|print)\s*:.{0,30}|a-\s?a\+|\d+ comments?",
        r"(?:we use|this (?:site|website) uses)\b.{0,20}\bcookies\b.{0,250}|(?:accept"
        r"|manage)(?: all)? cookies.{0,60}",
        r"[-—*\s]*(?:begin )?forwarded message[-—*\s]*|.{0,60}\bto leave this list\b.{0,60}"
        r"|sent from my .{2,30}",
        # advertising
        r"(?:sponsored(?: content| by .{2,40})?|[-–—\s]*advertise?ments?[-–—\s]*|advertorial|ads? by"
        r" .{2,40}|promoted"
        r"|paid content"
        r"|scroll to continue.{0,40}|article continues (?:below|after).{0,30}|story continues.{0,30})",
        # about the page
        r"(?:increase |decrease |reset )?(?:font size|text size)"
        r"(?:[\s+-]+(?:increase|decrease|reset|font|size|print|email|a))*",
        r"(?:recommended|suggested|related|more) (?:stories|articles|items|videos)|sections",
        r"(?:click|tap|press) to (?:play|watch|listen|view|expand|read|open)\b.{0,60}",
        r"watch (?:the |this )?video\W*|(?:posted|filed|published) in\s?:.{0,80}",
        r"\[/?(?:embed|caption|gallery|video|audio|iframe)\b[^\]]*\].{0,160}",
        r"you are replying to\b.{0,60}|[^.]{0,60}\btıkla(?:yın(?:ız)?)?\W*",
        r"(?:end of )?list(?: of \d+ items?|\s*\d+ of \d+.{0,160})?|your comments?|save articles?\b.{0,100}",
        r"[\w-]{3,60}\.(?:jpe?g|png|gif|webp|mp4)|original article|more about|short (?:url|link)|top"
        r"|(?:site |header |main )?(?:logo|banner|avatar|icon)"
        r"|.{0,30}\b(?:information|data) cut-?off\b.{0,60}",
        r"(?:العدد|ژماره|no|issue|number|sayı)\s?[.:#]?\s?\d[\d/-]*",
        r"authors?|writers?|by|published|updated|share",
        r"an official website of the .{2,60}|here'?s how you know.{0,10}|official websites use.{0,120}"
        r"|a \.(?:mil|gov) website belongs to.{0,160}|a lock \(.{0,160}|secure \.gov websites.{0,160}",
        r"(?:for )?immediate release|(?:press|news|media) (?:release|statement|note|advisory)s?"
        r"|(?:press )?release (?:number|no\.?|id)\b.{0,40}|office of the spokesperson"
        r"|press and information office",
        r"(?:news|story|article|photo) (?:id|code|no\.?) ?:?\s?\d[\d-]*|\d+ (?:images?|photos?|pictures?"
        r"|comments?)",
        r"(?:\d+|one|two|three|five) ?-?min(?:ute)?s?(?: |-)?read|(?:estimated )?reading time\b.{0,40}",
        r"(?:total )?(?:views?|reads?|hits|shares?)\s*:?\s*\d[\d,.]*k?|\d[\d,.]*k? (?:views?|reads?|shares?"
        r"|times)",
        r"(?:عدد )?(?:المشاهدات|القراءات|الزيارات|مشاهده|قراءه)\s*:?\s*\d[\d,.]*|\d[\d,.]* (?:مشاهده|قراءه"
        r"|بازديد)",
        r"ئەم (?:بابەتە|هەواڵە) \d[\d,.]* جار .{3,30}|(?:كد|شناسه) خبر\s*:?.{0,20}|(?:خوێندنەوە|بينين"
        r"|بينەر)\s*:?\s*\d+",
        r"(?:tags?|keywords?|topics?|categor(?:y|ies)|section|filed under|labels?|news code|news id"
        r"|reporter's code"
        r"|story code|ref(?:erence)?\.?)\s*[:.].{0,200}|keywords .{2,80}|(?:\w+ )?id\s*:\s*\d{2,12}",
        r"[^\w\n]*(?:\d{1,3} ?(?:px|pt|%))[^\w\n]*",
        r"(?:tags|الكلمات الداله|نيشانەكردن|نيشانەكان|nîşan(?:kirin)?) (?!(?-i:[a-z]))[^.:!?؟]{2,160}",
        r"(?:etiketler|الكلمات المفتاحيه|وسوم|الوسوم|كلمات دلاليه|تاگ|برچسب ?ها)\s*:?.{0,200}",
        r".{0,200}\b(?:views|opinions)(?: expressed)?(?: here| in this .{3,20})? (?:are|is|do not"
        r"|belong)\b.{0,160}",
        r"(?:the )?(?:views|opinions) expressed (?:in|here|are|by).{0,250}",
        r"about (?:the )?(?-i:[A-Z])[^.:]{2,60}:.{0,400}|.{0,60}\bmade by machine\b.{0,100}"
        r"|.{0,80}machine[- ]translat.{0,120}",
        r"(?:you (?:are receiving|receive|received) this|.{0,80}\bunsubscribe\b"
        r"|.{0,40}\bforward to a friend\b).{0,200}",
        r"view (?:\w+ )?information\b.{0,160}|\d{1,4}(?: \d{1,4}){1,2}",
        r"this page shows\b.{0,250}|sign me up.{0,40}|(?:the )?[\w ]{2,30} newsletter|.{0,40}in your (?:mail"
        r"|in)box\b.{0,60}",
        r"\((?:adds|recasts|updates|writes through|corrects|changes|refiles|repeats)\b[^()]{0,160}\)"
        r"|(?:correction|clarification|editor's note|note to editors?)\s*:.{0,400}|our rules\s*:.{0,60}",
        r"this (?:story|article|report|page|content) (?:was|has been|is) (?:\w+ )?(?:updated|translated"
        r"|generated"
        r"|syndicated|corrected|edited by|originally|published).{0,160}",
        r"(?:source|via|kaynak|المصدر|سەرچاوە|çavkanî|منبع)\s*:\s*.{2,80}",
        r"\(?(?:https?://|www\.)\S+\)?(?: \(.{2,60}\))?",
        r"[-–—_=*~#.•·\s]{3,}|\d{1,3} ?(?:/|of) ?\d{1,3}",
        r"(?:end(?:s|ed|item| of (?:story|report|article|text))?(?: \d{1,2}/\S{1,3}(?: \d{1,3})?)?"
        r"|-?\s?30\s?-?|###+"
        r"|\d{1,3}|continued (?:on|from) page \d+|(?:[^.]{2,60}[–—|-]\s*)?page \d+(?: of \d+)?|nnnn)",
        r"[/(\s]*(?:انتهي(?: ?[/\d.]{1,6})?|انتهاي پيام|كۆتايي هات|پايان پيام|dawî)[/)\s.]*\S{0,4}",
        r"\[?(?:photo|image|video|picture|embedded|embed|gallery|slideshow)s?"
        r"(?: (?:gallery|removed|player|placeholder|unavailable|\d+))?\]?",
        r"(?:breaking|live|exclusive|urgent|عاجل|خاص|بە ?پەلە|فووری|son dakika|updated?"
        r"|watch live)(?: ?(?:news|updates?))?",
        # whose words, whose pictures, what else the site asks
        r"(?:this|the) (?:article|story|page|post) is (?:more than|over|about) .{1,20} old\.?",
        r"(?:enlarge|zoom|expand|view|click to enlarge)(?: (?:the|this|full))? ?(?:image|photo|picture|size)?"
        r"|show caption|hide caption|toggle caption|görseli büyüt|resmi büyüt|تكبير الصوره",
        r"[^\"]{0,300}\bclick here (?:to|for) (?:see|view|read|subscribe|sign|more|the)\b.{0,160}",
        r"the post .{3,160} (?:appeared first|first appeared) on .{2,60}|adblock detected"
        r"|comments are closed\.?"
        r"|(?:please )?(?:consider )?(?:support(?:ing)? us by |turn off "
        r"|disabl\w+ )+(?:your )?ad ?-?block\w*.{0,60}",
        r"[-–—/]{1,3}\s?(?:end|ends|30)\s?[-–—/]{1,3}",
        r"about sharing|share page|close|print page|more sharing options|share (?:this )?(?:via|on|to"
        r"|with)\b.{0,40}"
        r"|(?:enable |exit )?reading mode|enable reading mode|font(?: size)?|text size|read aloud|dark mode",
        r"(?:okuma )?okuma\s*:?\s*(?:süresi)?\s*:?\s*\d+ ?(?:dakika|dk).{0,20}"
        r"|read(?:ing)?(?: time)?\s*:\s*\d+ min\w*",
        r"\d+ ?min(?:ute)?s?(?: read)?|\d+ ?(?:dk|dakika|دقيقه|دقائق)(?: .{0,12})?",
        r"(?:for )?(?:media|press|any|general|all) (?:queries|inquiries|enquiries|requests"
        r"|contacts?)\s?[:,].{0,200}|for (?:more|further|additional) (?:information|details)\b.{0,200}"
        r"|to (?:learn|find out|read) more (?:about|on)\b.{0,200}",
        r"(?:media|press) contacts?\b.{0,160}|(?:tel|phone|fax|e-?mail|mobile|هاتف|ايميل)\s?[:.].{0,120}",
        r"if you (?:think|believe|find|notice|have|see|spot)\b.{0,60}\b(?:wrong|errors?|mistakes?"
        r"|typos?|corrections?|a tip"
        r"|an issue)\b.{0,200}",
        r"your (?:\w+[ -]){0,3}(?:gift|donation|contribution|support) (?:can|will|helps?|makes?"
        r"|keeps?)\b.{0,200}",
        r"error\s*:\s*.{0,80}|(?:the )?content is protected.{0,20}|scroll to (?:top|continue).{0,20}"
        r"|back to top",
        r"only the (?:headline|title)\b.{0,80}|(?:translated|translation) (?:by|with|via"
        r"|using) (?:google|ai|machine).{0,60}",
        r"(?:region ?/ ?country|country|countries|region|themes?|format|language|disaster|origin"
        r"|sources?|location"
        r"|posted by|author|دسته ?بندي|گروه|كد خبر|التصنيف|القسم|بەش|kategori)\s*:\s*.{2,80}",
        r"by (?:providing|entering|submitting|giving) (?:us )?(?:an|your) (?:e-?mail|address"
        r"|details)\b.{0,200}"
        r"|by (?:subscribing|signing up|clicking)\b.{0,40}\byou\b.{0,160}|you (?:agree to"
        r"|can unsubscribe)\b.{0,160}",
        r"sign (?:me )?up(?: (?:for|to)\b.{0,80})?|.{0,40}\bprivacy policy\b.{0,100}|terms (?:of"
        r"|and) .{3,60}",
        r"(?:previous|next|prev) (?:article|post|story|news)|previous|next|disclaimer"
        r"|reuse this content|top view"
        r"|show more|load more|view (?:all|more|original)|see all.{0,30}|view comments?",
        r"(?:most|top|latest|recent|other|more|popular) (?:visited|read|viewed|news|stories|view"
        r"|posts|popular|articles"
        r"|headlines|in)(?: [^.]{2,40})?|top [^.]{2,30} stories",
        r"(?:purchase|acquire|buy) licensing rights.{0,40}|advertising|advertisement",
        r"\d[\d,.]* ?(?:view|read|comment|hit|share)s?(?: counts?)?.{0,20}|view counts?.{0,20}",
        r"(?:ال)?كلمات (?:ال)?(?:مفتاحيه|داله|دلاليه)\s*:?.{0,120}",
        r"(?:corrections?|clarifications?)(?:\s*[:–—-].{0,300})?|(?:report|spotted) (?:a "
        r"|an )?(?:error|typo|mistake).{0,80}",
        # the same in the middle of a story
        r"[-–—\s]*advertise?ment\s?[-–—:].{0,40}|no comments yet|load more.{0,30}"
        r"|view this post on .{2,20}|end\.?"
        r"|trending(?: now)?|(?:next|previous) (?:article|story|post)\s?:.{0,120}|short ?link\s?:.{0,80}"
        r"|photo gallery\s?:.{0,80}|(?:press|media) office\s?:\s?\+?\d.{0,40}|contact the newsroom.{0,60}",
        r"[-–—(\s]*(?:with|and|plus) (?:additional )?(?:inputs?|files|material|reporting) (?:from|by) .{2,60}"
        r"|(?:with|[-–—(]\s?(?:with|by)?) ?(?:agencies|afp|ap|reuters|dpa|aa"
        r"|ina)(?:,? (?:and )?(?:agencies|afp|ap|reuters))?\)?",
        r"(?:[#]\w+\s*)+|(?:ال)?خبر (?:السابق|التالي)|(?:تم )?نسخ الرابط|الرابط (?:المختصر|القصير).{0,60}"
        r"|(?:مقالات|مواضيع|اخبار) قد تهمك|(?:مشاهدات|قراءات|الخط)\s?:.{0,20}",
        r"(?:للمزيد )?(?:تابعوا|تابع|انضموا|انضم|اشتركوا) .{0,40}(?:قناتنا|قناه|صفحتنا|حساباتنا).{0,80}",
        r"(?:ال)?(?:اراء|مقالات|مواد) (?:الوارده|المنشوره|الموقعه).{0,40}(?:تعبر|تمثل).{0,80}",
        r"بەشداري بكە(?:ن)? لە كەناڵي.{0,60}|.{0,40}(?:فۆڵۆمان|فۆلۆمان|لايكمان|شەيري|لايكي"
        r"|لايك) بكە(?:ن)?.{0,40}"
        r"|بڵاوي بكە(?:رە)?وە|بڵاوكردنەوە لە (?:فەيسبووك|تويتەر|تێلێگرام|تێليگرام|ئێكس|ڤايبەر|واتساپ).{0,20}",
        r"هەواڵي (?:پێشوو|پێشتر|دواتر|داهاتوو)(?:\s?[–—|-]\s?هەواڵي \w+)?|گەڕانەوە بۆ سەرەوە"
        r"|زۆرترين (?:خوێنراو\w*|بينراو\w*)",
        r"(?:خوێندراوە(?:تەوە)?|بينراوە) \d[\d,.]* جار|(?:\d[\d,.]* )?جار (?:بينراوە"
        r"|خوێندراوە(?:تەوە)?)(?: \d[\d,.]*)?",
        r"كۆمێنت (?:بنووسە|زياد بكە)|هيچ كۆمێنت\w* .{0,20}|وشە سەرەكييەكان\s?:.{0,160}"
        r"|.{0,10}ئەپڵيكەيشن\w* دابەزێن\w*",
        r"ئەم (?:بابەتە|وتارە) گوزارشت لە .{0,60}|(?:bizi )?\w+'?(?:dan|den|tan|ten) takip edin.{0,20}"
        r"|haberi paylaş"
        r"|en çok (?:okunan|izlenen)\w*|(?:me )?li \w+ bişopîn\w*",
        # agencies say that their free page holds only a part
        r"(?:ال)?(?:اخبار|مواد) (?:ال)?منشوره (?:علي|في) .{0,80}(?:اختصار|ملخص|جزء).{0,300}"
        r"|(?:ما|كل ما) (?:تنشره|ينشر(?:ه)?) .{0,60}(?:ملخص|اختصار|مختصر|جزء).{0,300}"
        r"|[^.]{0,90}لمشتركي(?:ها|نا)\b.{0,200}"
        r"|.{0,60}نظام تدفق الاخبار.{0,200}|[^.]{0,40}web sitesine,? .{0,60}(?:özetlenerek|abone).{0,200}",
        r"(?:سرويس|كليد ?واژگان|كليد ?واژه ?ها|منبع|گروه خبري|لينك كوتاه|كد مطلب)\s*:.{0,160}|نظر شما",
        r"(?:سەرچاوە|سەرچاوەكان|تاگەكان|بابەتەكان)\s*:.{0,120}|(?:المصدر|المصادر)\s*:.{0,80}",
        r"(?:للتواصل (?:معنا|مع)|راسلنا|للاشتراك|حمل تطبيق)(?!\w).{0,120}|اشترك(?:وا)? (?:ب"
        r"|في )(?:قناتنا|نشرتنا|القناه|خدمه).{0,80}",
    )
]
RELEASE = words(
    r"(?:(?:for )?immediate release|(?:press|news|media)(?: releases| statements|(?: note| advisory)?s?)"
    r"|statement|release|no\.?|number|id|\d[\d/-]*+|[–—:|#-]|\s)+"
)
""" "PRESS RELEASE – For immediate release", "No. 117": what stands above it is the sender's name."""
END_MARK = words(
    r"\s*(?:[(\[]end[)\]](?:\s.{0,40})?|(?<=[.\"')])\s*[/.]{0,2}\s?end(?:item)?\.?|/ ?end\.?|\bNNNN"
    r"|[(/]\s?انتهي\s?[)/]?\S{0,4}"
    r"|(?<=[.\"])\s(?-i:[A-Z]{2,3}/[A-Z]{2,3})|\((?-i:[A-ZÇĞİÖŞÜ]{2,3}(?:/[A-ZÇĞİÖŞÜ]{2,3}){1,2}"
    r"|[a-z]{2,3}(?:/[a-z]{2,3}){1,2})\)"
    r"|انتهي ?/?\s?\S{0,4}|انتهاي پيام ?/?|#{3,})\s*\Z"
)
"""How some agencies close their last paragraph: (end) xy.ab · ./End · انتهى"""
