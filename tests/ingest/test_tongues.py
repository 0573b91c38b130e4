"""Arabic, Sorani, Turkish, Kurmanji and Persian: what is named, who holds which post, what happened."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from archive.ingest.date.stage import date
from archive.ingest.gather.stage import gather
from archive.ingest.parse.stage import parse
from archive.ingest.reading import Casualties, EventClaim, KnownEntity, RoleClaim
from archive.ingest.recognise.stage import recognise
from archive.ingest.recognise.title_keys import same_title
from archive.ingest.registry import make_registry
from archive.ingest.resolve.reader import identity
from archive.ingest.resolve.stage import resolve
from archive.ingest.tongues.sorts import TONGUES, tongue_of
from archive.values.event_kinds import BY_SLUG

pytestmark = pytest.mark.one_database


def entity(key: str, *names: str, category: str = "") -> KnownEntity:
    return KnownEntity(key, key.partition(":")[0], names[0], names, category)


PERSIAN = "کاروان نمونه"
REGISTRY = make_registry(
    [
        entity("person:salim", "Salim al-Namoudhaji", "سالم النموذجي", "سالم نەموونەیی", "Salim Örnekçi"),
        entity("person:karwan", "Karwan Nmuney", "كاروان نموني", "کاروان نموونەیی", "Karwan Nimûne", PERSIAN),
        entity("organization:front", "Shadow Front", "جبهة الظل", "بەرەی سێبەر", category="militant-group"),
        entity("organization:iraq-interior", "Iraqi Ministry of Interior", category="ministry"),
        entity("organization:army", "Iraqi Army", category="military"),
        entity("organization:un", "United Nations", category="igo"),
        entity("place:iraq", "Iraq", "العراق", category="country"),
        entity("place:turkey", "Türkiye", "Turkey", category="country"),
        entity("place:baghdad", "Baghdad", "بغداد", category="city"),
        entity("place:erbil", "Erbil", "أربيل", "هەولێر", category="city"),
        entity("place:kirkuk", "Kirkuk", category="city"),
        entity("place:ankara", "Ankara", category="city"),
        entity("place:tehran", "Tehran", category="city"),
    ]
)  # fmt: skip


@dataclass(frozen=True)
class Read:
    """What was read in a text."""

    names: dict[str, str | None]
    """Words of a mention → whom they mean."""
    roles: tuple[RoleClaim, ...]
    events: tuple[EventClaim, ...]

    def role(self) -> tuple[str, str, str | None]:
        (one,) = self.roles
        return one.person, one.title, one.organization or one.area

    def event(self) -> tuple[str, str, dict[str, str], tuple[str, ...]]:
        (one,) = self.events
        return one.kind, one.modality, dict(one.participations), one.places

    def losses(self) -> dict[str, Casualties]:
        return {figure.measure: figure for event in self.events for figure in event.casualties}


def read(text: str) -> Read:
    parsed = parse(text)
    dated = date(text, parsed)
    recognised = recognise(text, parsed, REGISTRY)
    resolved = resolve(text, parsed, dated, recognised, REGISTRY)
    gathered = gather(text, parsed, dated, recognised, resolved, REGISTRY, proposals=True)
    names = {r.span.of(text): identity(r) for r in resolved.mentions if r.kind != "title"}
    return Read(names, gathered.roles, gathered.events)


# ------------------------------------------------------------------------------------------- which tongue


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("استقبل الوزير وفدا من المدينة في مكتبه.", "ar"),
        ("وەزیر پێشوازی لە شاندێک کرد.", "ckb"),
        ("وزیر با هیئتی از شهر دیدار کرد.", "fa"),
    ],
)
def test_the_letters_and_words_of_a_sentence_tell_its_language(sentence: str, code: str) -> None:
    tongue = tongue_of(sentence)
    assert tongue is not None and tongue.code == code


def test_an_english_sentence_has_no_tongue() -> None:
    assert tongue_of("The minister met a delegation.", "en") is None


def test_every_deed_is_of_a_kind_of_the_vocabulary() -> None:
    assert {deed.kind for tongue in TONGUES.values() for deed in tongue.deeds} <= set(BY_SLUG)


# ------------------------------------------------------------------------------------------------ names


def test_a_name_is_cut_out_without_what_is_written_onto_it() -> None:
    names = read("وصل الوفد لبغداد وأربيل وكركوك يوم الأحد.").names
    assert names == {"بغداد": "place:baghdad", "أربيل": "place:erbil", "كركوك": "place:kirkuk"}


def test_the_article_that_merges_with_a_preposition_stays_outside() -> None:
    assert "عراق" in read("قدم الوفد الشكر للعراق يوم الأحد.").names


def test_sorani_endings_stay_outside_a_name() -> None:
    names = read("شاندەکە لە کەرکووکەوە گەڕایەوە و هەولێریش ئارامە.").names
    assert names == {"کەرکووک": "place:kirkuk", "هەولێر": "place:erbil"}


def test_kurmanji_endings_stay_outside_a_name() -> None:
    text = "Şandeyek ji Hewlêrê çû Bexdayê û li wir bi berpirsên Iraqê re civiya."
    assert {"Hewlêr", "Bexda"} <= set(read(text).names)


def test_old_kurdish_spelling_is_the_same_name() -> None:
    assert read("وه‌زیری ناوخۆ له‌ هه‌ولێر بوو و دوێنێ گه‌ڕایه‌وه‌.").names["هه‌ولێر"] == "place:erbil"


def test_a_word_that_only_holds_the_letters_of_a_name_is_none() -> None:
    assert read("شارك الكركوكيون والبغداديات في المسابقة.").names == {}


def test_a_ministry_and_its_adjective_of_origin_are_one_body_on_file() -> None:
    names = read("أعلنت وزارة الداخلية العراقية النتائج يوم الأحد.").names
    assert names == {"وزارة الداخلية العراقية": "organization:iraq-interior"}


@pytest.mark.parametrize(
    "about", ["العراق بلد كبير، والعراق جميل.", "سافر من الموصل إلى كركوك ثم إلى البصرة."]
)
def test_a_ministry_without_owner_is_of_the_country_told_of(about: str) -> None:
    """Also where only the towns that a text names say which country that is."""
    told = read(f"{about}\n\nوقال بيان إن وزارة الداخلية أعلنت ذلك، قبل أن تنفي وزارة الداخلية الخبر.\n")
    assert told.names["وزارة الداخلية"] == "organization:iraq-interior"


def test_who_heads_a_department_of_a_body_holds_a_post_of_the_body() -> None:
    told = read("سالم نەموونەیی، بەرپرسی فەرمانگەی پەیوەندییەکانی بەرەی سێبەر، گوتی ڕێگاکە کراوەیە.\n")
    assert [role.organization for role in told.roles] == ["organization:front"]


def test_who_founded_a_body_is_its_founder() -> None:
    told = read("قال سالم النموذجي، مؤسس جبهة الظل، إن الطريق مفتوح.\n")
    assert [(role.title, role.organization) for role in told.roles] == [("مؤسس", "organization:front")]


def test_a_sorani_ministry_belongs_to_the_country_behind_it() -> None:
    names = read("وەزارەتی ناوخۆی عێراق ئەنجامەکانی بڵاوکردەوە.").names
    assert names == {"وەزارەتی ناوخۆی عێراق": "organization:iraq-interior"}


def test_an_institution_and_its_country_are_found_by_their_english_name() -> None:
    assert read("وصلت تعزيزات من الجيش العراقي إلى المنطقة.").names["الجيش العراقي"] == "organization:army"


def test_a_body_that_nobody_knows_is_proposed_whole() -> None:
    names = read("قال مصدر في هيئة الأنهار الوطنية إن العمل مستمر.").names
    assert names == {"هيئة الأنهار الوطنية": "?organization:هيئة الأنهار الوطنية"}


def test_the_federal_government_is_no_name() -> None:
    assert read("قالت الحكومة الاتحادية إن العمل مستمر.").names == {}


def test_a_short_form_in_brackets_means_the_body_wherever_it_stands() -> None:
    names = read("قالت هيئة الأنهار الوطنية (هنو) إن العمل مستمر. وأضافت هنو أن المشروع كبير.").names
    assert names["هنو"] == names["هيئة الأنهار الوطنية"] == "?organization:هيئة الأنهار الوطنية"


def test_a_village_is_named_by_the_word_before_it() -> None:
    assert read("وصلت المساعدات إلى قرية زيتونة يوم الأحد.").names == {"زيتونة": "?place:زيتونة"}


# ------------------------------------------------------------------------------------------- people and posts


def test_a_title_makes_the_words_behind_it_a_person() -> None:
    result = read("قال وزير التجارة العراقي فريد حسن الكاتب إن العمل مستمر.")
    assert result.role() == ("?person:فريد حسن الكاتب", "وزير التجارة", "place:iraq")


def test_a_name_ends_before_the_verb_or_noun_that_goes_on() -> None:
    result = read("أعلن محافظ كركوك فريد حسن تشكيل لجنة جديدة.")
    assert result.role() == ("?person:فريد حسن", "محافظ", "place:kirkuk")


def test_a_family_name_alone_means_whoever_was_named_in_full() -> None:
    text = "قال وزير النفط فريد حسن الكاتب إن العمل مستمر. وأضاف الكاتب أن المشروع كبير."
    assert read(text).names["الكاتب"] == "?person:فريد حسن الكاتب"


def test_a_former_minister_is_one() -> None:
    (role,) = read("قال وزير النفط السابق سالم النموذجي إن العمل مستمر.").roles
    assert (role.person, role.title, role.qualifier) == ("person:salim", "وزير النفط", "former")


def test_a_title_stands_behind_a_name_in_sorani() -> None:
    result = read("فەرید حەسەن، وەزیری نەوتی عێراق، ڕایگەیاند کارەکە بەردەوامە.")
    assert result.role() == ("?person:فەرید حەسەن", "وەزیری نەوت", "place:iraq")


def test_a_counterpart_has_the_post_of_whom_he_meets() -> None:
    result = read("استقبل وزير النفط العراقي سالم النموذجي نظيره التركي فريد الكاتب يوم الأحد.")
    assert ("?person:فريد الكاتب", "وزير النفط", "place:turkey") in {
        (role.person, role.title, role.area) for role in result.roles
    }


def test_an_owner_stands_before_the_office_in_turkish() -> None:
    text = "Irak İçişleri Bakanı Salim Örnekçi, pazartesi günü Ankara'da sürecin devam ettiğini söyledi."
    assert read(text).role() == ("person:salim", "İçişleri Bakanı", "place:iraq")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وزير الداخلية", "Interior Minister"),
        ("رئيس الوزراء", "Prime Minister"),
        ("سەرۆک وەزیران", "Prime Minister"),
        ("وەزیری دەرەوە", "Minister of Foreign Affairs"),
        ("Dışişleri Bakanı", "وزير الخارجية"),
    ],
)
def test_a_post_is_the_same_in_every_language(one: str, other: str) -> None:
    assert same_title(one, other)


def test_posts_of_different_portfolios_are_not_the_same() -> None:
    assert not same_title("وزير الدفاع", "وزير الداخلية")


# ------------------------------------------------------------------------------------------------ events


def test_who_receives_is_host_and_who_comes_visitor() -> None:
    kind, modality, who, places = read("استقبل سالم النموذجي، يوم الأحد في أربيل، كاروان نموني.").event()
    assert (kind, modality, places) == ("meeting", "occurred", ("place:erbil",))
    assert who == {"person:salim": "host", "person:karwan": "visitor"}


def test_a_sorani_reception_is_read_from_its_end() -> None:
    kind, _, who, places = read("سالم نەموونەیی لە هەولێر پێشوازی لە کاروان نموونەیی کرد.").event()
    assert (kind, places) == ("meeting", ("place:erbil",))
    assert who == {"person:salim": "host", "person:karwan": "visitor"}


def test_together_with_means_both_took_part_in_sorani() -> None:
    kind, _, who, _ = read("سالم نەموونەیی لەگەڵ کاروان نموونەیی لە هەولێر کۆبووەوە.").event()
    assert kind == "meeting" and set(who) == {"person:salim", "person:karwan"}


def test_a_turkish_meeting_is_with_whom_the_ending_says() -> None:
    text = "Salim Örnekçi, pazartesi günü Ankara'da Karwan Nimûne ile görüştü ve sınır güvenliğini ele aldı."
    kind, _, who, places = read(text).event()
    assert (kind, places) == ("meeting", ("place:ankara",))
    assert set(who) == {"person:salim", "person:karwan"}


def test_a_persian_journey_leads_to_where_it_says() -> None:
    kind, _, who, places = read("کاروان نمونه روز یکشنبه به تهران سفر کرد.").event()
    assert (kind, who, places) == ("visit", {"person:karwan": "visitor"}, ("place:tehran",))


def test_a_meeting_that_did_not_take_place_is_none() -> None:
    assert read("لم يلتق سالم النموذجي كاروان نموني في بغداد.").events == ()
    assert read("سالم نەموونەیی لەگەڵ کاروان نموونەیی کۆنەبووەوە.").events == ()


def test_a_future_verb_is_a_plan() -> None:
    kind, modality, who, places = read("سيزور سالم النموذجي بغداد الأسبوع المقبل.").event()
    assert (kind, modality, places) == ("visit", "planned", ("place:baghdad",))
    assert who == {"person:salim": "visitor"}


def test_what_is_denied_is_told_as_denied() -> None:
    text = "نفت وزارة الداخلية العراقية اعتقال سالم النموذجي في بغداد."
    assert read(text).event()[:2] == ("arrest", "denied")


@pytest.mark.parametrize(
    "text",
    [
        "وصل سالم النموذجي إلى بغداد يوم الأحد، والتقى كاروان نموني.",
        "زار سالم النموذجي بغداد، حيث التقى كاروان نموني.",
        "سالم نەموونەیی سەردانی بەغدای کرد و لەگەڵ کاروان نموونەیی کۆبووەوە.",
    ],
)
def test_a_visit_and_whom_he_met_there_are_one_journey(text: str) -> None:
    kind, _, who, _ = read(text).event()
    assert (kind, who) == ("visit", {"person:salim": "visitor", "person:karwan": "host"})


@pytest.mark.parametrize(
    "text",
    [
        "اتفق العراق وتركيا في تموز 2021 على إنهاء المهمة.",
        "شكل العراق وتركيا لجنة مشتركة في تموز 2021 لمتابعة الملف.",
        "مذكرة التفاهم التي وقعت بين العراق وتركيا في تموز 2021 تنظم المياه.",
        "بحث الوفد تنفيذ مذكرات التفاهم الموقعة بين العراق وتركيا في تموز 2021.",
        "قال الوفد إن الاتفاق الموقع مع جبهة الظل في تموز 2021 يمضي نحو التنفيذ.",
        "عێراق و تورکیا لە تەمموزی 2021 ڕێککەوتن لەسەر پێکهێنانی دوو لیوا.",
    ],
)
def test_an_agreement_told_in_passing_was_made_when_the_sentence_says_so(text: str) -> None:
    (agreement,) = (event for event in read(text).events if event.kind == "agreement")
    assert "2021" in agreement.date.expression


def test_an_agreement_that_is_to_be_carried_out_is_none() -> None:
    assert not any(e.kind == "agreement" for e in read("بحث الوفد تنفيذ الاتفاق بين العراق وتركيا.").events)


@pytest.mark.parametrize(
    "text",
    [
        "نظم المعلمون اعتصاما في بغداد يوم الأحد.",
        "قاطع المعلمون الدوام في أربيل منذ أيلول 2023.",
        "مامۆستایان لە هەولێر مانیان گرت.",
        "مامۆستایان لە ئەیلوولی 2023ەوە بایکۆتی هۆڵەکانیان کردووە.",
        "لە شاری هەولێر خۆپیشاندانی مامۆستایان بەڕێوەچوو.",
    ],
)
def test_sit_ins_strikes_and_boycotts_are_protests(text: str) -> None:
    assert read(text).event()[0] == "protest"


def test_a_visit_that_is_decided_is_planned() -> None:
    text = "بڕیارە سالم نەموونەیی لە سەرەتای مانگی داهاتوو بە سەردانێکی فەرمی بگاتە بەغدا."
    assert read(text).event()[:2] == ("visit", "planned")


def test_a_meeting_after_a_visit_in_another_sentence_is_its_own() -> None:
    text = "زار سالم النموذجي بغداد يوم الأحد. والتقى سالم النموذجي كاروان نموني في أربيل."
    assert {event.kind for event in read(text).events} == {"visit", "meeting"}


def test_a_telephone_call_is_no_meeting() -> None:
    kind, _, who, _ = read("تلقى سالم النموذجي اتصالا هاتفيا من كاروان نموني يوم الأحد.").event()
    assert kind == "phone-call" and set(who) == {"person:salim", "person:karwan"}


def test_whose_positions_are_bombed_is_the_target() -> None:
    text = "قصفت طائرات تركية مواقع لجبهة الظل قرب كركوك يوم الأحد."
    kind, _, who, places = read(text).event()
    assert (kind, places) == ("airstrike", ("place:kirkuk",))
    assert who == {"organization:front": "target", "place:turkey": "actor1"}


def test_figures_are_read_in_words_digits_and_the_dual() -> None:
    losses = read("هاجمت جبهة الظل نقطة تفتيش في كركوك، ما أسفر عن مقتل خمسة جنود وإصابة ٧ آخرين.").losses()
    assert (losses["killed"].best, losses["injured"].best) == (5, 7)
    assert read("أدى هجوم لجبهة الظل في كركوك إلى مقتل شرطيين.").losses()["killed"].best == 2


def test_sorani_figures_stand_before_what_befell_them() -> None:
    losses = read(
        "لە هێرشێکی بەرەی سێبەردا بۆ سەر کەرکووک چوار هاوڵاتی کوژران و شەشی دیکە بریندار بوون."
    ).losses()
    assert (losses["killed"].best, losses["injured"].best) == (4, 6)


def test_a_text_in_two_languages_is_read_in_both() -> None:
    english = "Salim al-Namoudhaji met Karwan Nmuney in Baghdad on Sunday."
    text = f"{english}\n\nواستقبل سالم النموذجي كاروان نموني في أربيل.\n"
    assert {place for event in read(text).events for place in event.places} == {
        "place:baghdad",
        "place:erbil",
    }


def test_a_vote_that_is_set_for_a_day_is_planned() -> None:
    text = "يناقش المجلس الاستعدادات للانتخابات النيابية العراقية المقررة في 11 تشرين الثاني 2025."
    kind, modality, _, places = read(text).event()
    assert (kind, modality, places) == ("election", "planned", ("place:iraq",))


def test_the_wording_of_a_figure_is_cut_out_of_the_text() -> None:
    text = "قال مصدر إن طائرة مسيرة تركية قتلت 4 مسلحين من جبهة الظل في كركوك يوم الأحد."
    killed = read(text).losses()["killed"]
    assert killed.best == 4 and killed.wording == killed.quote.of(text)


def test_a_title_behind_the_subject_of_a_meeting_is_the_guests() -> None:
    assert read("استقبل سالم النموذجي وزير الدفاع التركي في بغداد يوم الأحد.").roles == ()


def test_an_agreement_is_no_body() -> None:
    assert read("بحث الطرفان اتفاقية الإطار الاستراتيجي يوم الأحد.").names == {}


def test_the_agency_of_the_dateline_is_a_body_wherever_it_stands() -> None:
    text = "بغداد (نهر نيوز) - قال مصدر أمني لوكالة نهر نيوز إن الوضع مستقر في بغداد يوم الأحد."
    assert read(text).names["نهر نيوز"] == "?organization:نهر نيوز"


def test_a_title_with_a_body_only_hinted_at_belongs_to_the_last_one_named_so() -> None:
    text = "أعلن جهاز الأنهار الوطني النتائج. وقال المتحدث باسم الجهاز فريد حسن إن العمل مستمر."
    assert read(text).role() == (
        "?person:فريد حسن",
        "المتحدث باسم الجهاز",
        "?organization:جهاز الأنهار الوطني",
    )


def test_the_day_of_something_else_is_not_the_day_of_the_visit() -> None:
    text = "ئەمڕۆ سێشەممە، سالم نەموونەیی بەهۆی بوومەلەرزەکەی 6ی شوبات سەردانی ئەنقەرەی کرد."
    (visit,) = read(text).events
    assert "شوبات" not in visit.date.expression


def test_a_name_in_brackets_in_another_script_is_the_same_name() -> None:
    english = "Salim al-Namoudhaji (سالم محمود الكاتب) spoke in Baghdad on Sunday."
    text = f"{english}\n\nوقال الكاتب إن العمل مستمر في المدينة."
    names = read(text).names
    assert names["سالم محمود الكاتب"] == names["الكاتب"] == "person:salim"


def test_a_body_behind_the_merged_article_owns_the_title() -> None:
    text = "قال الأمين العام للمجلس الوطني للأنهار فريد حسن إن العمل مستمر."
    result = read(text)
    assert result.role() == ("?person:فريد حسن", "الأمين العام", "?organization:مجلس الوطني للأنهار")


# ------------------------------------------------------------------------------ Arabic, as it is written


def test_a_first_name_and_a_word_before_an_office_are_a_person() -> None:
    assert read("وصل الوفد، وكان في استقباله أوميد نخشناو محافظ أربيل.").names["أوميد نخشناو"]


def test_a_first_name_that_is_a_common_word_makes_no_person() -> None:
    assert not any("كامل" in name for name in read("أغلقت الشرطة الطريق بشكل كامل مع المدينة.").names)


def test_a_surname_after_a_title_does_not_swallow_the_next_word() -> None:
    text = "استقبل الرئيس سالم النموذجي الوفد. وزار الوفد الرئيس النموذجي بهدف التهنئة."
    assert read(text).names["النموذجي"] == "person:salim"
    assert "النموذجي بهدف" not in read(text).names


def test_first_and_last_name_are_the_same_person_with_a_middle_one() -> None:
    text = "التقى سالم حسن النموذجي الوفد. وقال سالم النموذجي إن اللقاء مهم."
    assert read(text).names["سالم حسن النموذجي"] == "person:salim"


def test_a_rank_after_the_merged_article_opens_a_name() -> None:
    assert "مصطفى كنيفاوي" in read("صدر أمر بتعيينه خلفاً للعميد مصطفى كنيفاوي.").names


def test_a_form_of_address_ends_the_name_before_it() -> None:
    names = read("كلف رئيس الجمهورية جمال رشيد القاضي نزار كنيفاوي بالمهمة.").names
    assert {"جمال رشيد", "نزار كنيفاوي"} <= set(names)


def test_who_leads_a_delegation_is_a_person() -> None:
    assert "إيلما موريانو" in read("التقى الوزير في أربيل وفداً برئاسة إيلما موريانو.").names


def test_an_office_and_a_surname_are_no_body() -> None:
    text = "قال سالم النموذجي ذلك. وذكر بيان لمكتب النموذجي أن اللقاء مهم."
    assert "مكتب النموذجي" not in read(text).names


def test_a_party_may_bear_one_plain_word() -> None:
    names = read("استقال من رئاسة حزب تفاؤل أمس. وهذا حزب معارض.").names
    assert "حزب تفاؤل" in names
    assert "حزب معارض" not in names


def test_a_valley_keeps_its_word_and_a_village_does_not() -> None:
    names = read("بدأت العملية في وادي الشوكيات قرب قرية أم الزرازير.").names
    assert {"وادي الشوكيات", "أم الزرازير"} <= set(names)


def test_who_is_coordinated_has_a_title_of_his_own() -> None:
    text = "حضر سالم النموذجي، عضو المكتب السياسي، وكاروان نموني محافظ كركوك."
    held = {(r.person, r.title) for r in read(text).roles}
    assert ("person:karwan", "محافظ") in held
    assert ("person:karwan", "عضو المكتب السياسي") not in held


def test_a_comma_parts_a_title_from_the_name_behind_it() -> None:
    text = "يرافقه سالم النموذجي محافظ كركوك، كاروان نموني عضو المكتب السياسي."
    held = {(r.person, r.title) for r in read(text).roles}
    assert ("person:salim", "محافظ") in held
    assert ("person:karwan", "محافظ") not in held


def test_the_ambassador_behind_a_host_s_post_holds_no_other() -> None:
    held = {r.title for r in read("استقبل رئيس الحكومة السفير التركي في العراق سالم النموذجي.").roles}
    assert held == {"السفير"}


def test_a_title_with_the_article_does_not_take_the_owners_head() -> None:
    assert read("قال القائد في جبهة الظل سالم النموذجي ذلك.").role()[1] == "القائد"


def test_a_director_of_the_district_is_of_the_one_named_so() -> None:
    text = "وقع الهجوم في ناحية أربيل. وأوضح مدير الناحية سالم النموذجي ذلك."
    assert read(text).role() == ("person:salim", "مدير الناحية", "place:erbil")


def test_who_stands_before_a_relative_clause_is_its_subject() -> None:
    text = "تحدث سالم النموذجي، الذي زار كاروان نموني في أربيل أمس."
    kind, _, parts, _ = read(text).event()
    assert (kind, parts["person:salim"]) == ("visit", "visitor")


def test_an_unnamed_subject_makes_the_name_behind_the_verb_the_object() -> None:
    text = "بحث سالم النموذجي ملف الحدود. وجاء في بيان أن الزعيم استقبل كاروان نموني في أربيل."
    parts = read(text).event()[2]
    assert parts == {"person:salim": "host", "person:karwan": "visitor"}


def test_whom_somebody_goes_to_meet_takes_part_in_the_visit() -> None:
    text = "من المقرر أن يتوجه سالم النموذجي غداً إلى أربيل للقاء كاروان نموني."
    kind, modality, parts, places = read(text).event()
    assert (kind, modality, places) == ("visit", "planned", ("place:erbil",))
    assert parts == {"person:salim": "visitor", "person:karwan": "host"}


def test_a_call_told_by_its_adverb_is_no_meeting() -> None:
    assert read("بحث سالم النموذجي هاتفياً مع كاروان نموني ملف الحدود.").event()[0] == "phone-call"


def test_who_is_to_be_appointed_is_the_target() -> None:
    parts = read("صدر مرسوم بتعيين سالم النموذجي محافظاً لكركوك.").event()[2]
    assert parts == {"person:salim": "target"}


def test_who_owns_up_to_an_attack_did_it() -> None:
    text = "أعلنت جبهة الظل مسؤوليتها عن هجمات استهدفت أربيل أمس الثلاثاء."
    assert read(text).event()[2] == {"organization:front": "actor1"}


def test_what_is_put_off_behind_its_noun_is_cancelled() -> None:
    text = "زيارة سالم النموذجي إلى أنقرة، التي كانت مقررة غداً، أُجلت."
    assert read(text).event()[1] == "cancelled"


def test_that_a_meeting_took_place_is_said_and_not_wished() -> None:
    text = "يشار إلى أن آخر لقاء جمع سالم النموذجي بكاروان نموني كان في أربيل في أيلول 2021."
    kind, modality, parts, _ = read(text).event()
    assert (kind, modality, len(parts)) == ("meeting", "occurred", 2)


def test_places_of_the_region_are_known_by_their_arabic_names() -> None:
    assert {"الناصرية", "تلعفر"} <= set(read("وقع انفجار في الناصرية وآخر في تلعفر.").names)


# ------------------------------------------------------------------------------ Sorani, as it is written


def test_a_first_name_and_a_word_before_an_office_are_a_person_in_sorani() -> None:
    read_ = read("هاکان نموونەگەر وەزیری دەرەوەی تورکیا گەیشتە هەولێر.")
    assert "هاکان نموونەگەر" in read_.names
    assert ("وەزیری دەرەوە", "place:turkey") in {(r.title, r.area) for r in read_.roles}


def test_too_written_onto_a_name_is_not_of_it() -> None:
    assert "هێمن جەنگی" in read("دوێنێ لەگەڵ هێمن جەنگیش لە هەولێر کۆبووەوە.").names


def test_who_announces_a_strike_takes_no_part_in_it() -> None:
    text = "بەرەی سێبەر بڵاوی کردەوە، دوێنێ درۆنێک ئۆتۆمبێلێکی لە هەولێر کردە ئامانج و دوو کەس کوژران."
    assert "organization:front" not in read(text).event()[2]


def test_who_condemns_an_attack_takes_no_part_in_it() -> None:
    text = "سالم نەموونەیی هێرشەکەی هەولێری سەرکۆنە کرد."
    assert read(text).events == ()


def test_a_rumour_of_an_explosion_is_none() -> None:
    assert read("وەزارەتەکە لەبارەی دەنگۆی تەقینەوە لە بەغدا ڕوونکردنەوە دەدات.").events == ()


def test_what_the_dead_died_of_is_the_kind() -> None:
    text = "دوێنێ لە هەولێر بۆمبێک تەقیەوە و سێ پۆلیس شەهید بوون."
    found = read(text)
    assert found.event()[0] == "bombing"
    assert found.losses()["killed"].best == 3


def test_a_delegations_leader_comes_with_it() -> None:
    text = "شاندێکی بەرەی سێبەر بە سەرۆکایەتی کاروان نموونەیی دوێنێ گەیشتە بەغدا."
    assert read(text).event()[2] == {"organization:front": "visitor", "person:karwan": "visitor"}


def test_the_passive_of_a_reception_has_guest_and_host() -> None:
    text = "دوێنێ کاروان نموونەیی لەلایەن سالم نەموونەیی لە هەولێر پێشوازی لێکرا."
    kind, _, parts, _ = read(text).event()
    assert (kind, parts) == ("meeting", {"person:karwan": "visitor", "person:salim": "host"})


def test_a_known_body_does_not_swallow_the_word_behind_its_ending() -> None:
    text = "کۆمەڵە بەرەی سێبەری تۆمەتبار کرد."
    assert read(text).names == {"بەرەی سێبەر": "organization:front"}


def test_a_place_behind_a_first_name_is_somebodys_family() -> None:
    assert "هەولێر" not in read("شێرکۆ هەولێری دەستی لە کار کێشایەوە.").names


def test_a_postponed_vote_is_cancelled_by_the_next_clause() -> None:
    text = "هەڵبژاردنی پەرلەمان لە ٦ی تشرینی یەکەمی ٢٠٢٢ بڕیار بوو بەڕێوەبچێت، بەڵام دواخرا."
    assert [e.modality for e in read(text).events if e.kind == "election"] == ["cancelled"]


def test_spellings_of_one_name_in_a_text_are_one_person() -> None:
    names = read("فوئاد حسێن گەیشتە هەولێر. دواتر فوئاد حوسێن گەیشتە بەغدا.").names
    assert names["فوئاد حسێن"] == names["فوئاد حوسێن"]


def test_a_ministry_is_called_by_its_portfolio_where_it_speaks() -> None:
    names = read("وقالت الداخلية العراقية إن الطريق مفتوح. وتطورت العلاقات الخارجية العراقية.").names
    assert names["الداخلية العراقية"] == "organization:iraq-interior"
    assert "الخارجية العراقية" not in names


def test_kin_are_no_first_names() -> None:
    assert "بوفاة شقيقه" not in read("قدم تعازيه للرئيس بوفاة شقيقه أمس.").names


def test_where_the_announcing_body_is_at_home_is_not_where_it_was() -> None:
    text = "أعلنت جبهة الظل في كركوك، اليوم الخميس، مقتل جندي بهجوم على حاجز في أربيل."
    assert read(text).event()[3] == ("place:erbil",)


def test_an_attack_that_drones_made_is_one_by_drone() -> None:
    assert read("هاجمت طائرتان مسيرتان حقل الزيتونة في أربيل أمس الثلاثاء.").event()[0] == "drone-strike"


def test_what_somebody_is_called_behind_his_name_makes_it_one_in_sorani() -> None:
    assert "سیما نموونەگەر" in read("دوێنێ لەگەڵ سیما نموونەگەر، سیاسەتمەداری دیار، کۆبووەوە.").names


# ------------------------------------------------------------------------------ Turkish, Kurmanji, Persian


def test_who_is_received_is_the_guest_in_turkish() -> None:
    text = "Salim Örnekçi, dün Ankara'da Karwan Nmuney tarafından kabul edildi."
    kind, _, parts, _ = read(text).event()
    assert (kind, parts) == ("meeting", {"person:salim": "visitor", "person:karwan": "host"})


def test_a_turkish_clause_ends_with_its_verb_and_a_list_is_in_the_case_of_its_last() -> None:
    told = read(
        " date 2025-01-21 \n\nKısa haber\n\nSalim Örnekçi 5 Mart 2024'te Irak'ı ziyaret etmiş,"
        " ziyarette Türkiye, Irak ve Suriye"
        " arasında mutabakat imzalanmıştı.\n"
    )
    visit, agreement = sorted(told.events, key=lambda event: event.kind, reverse=True)
    assert (visit.places, dict(visit.participations)) == (("place:iraq",), {"person:salim": "visitor"})
    assert {"place:turkey", "place:iraq"} <= set(dict(agreement.participations))


def test_a_turkish_comma_behind_the_subject_makes_no_list() -> None:
    text = " date 2025-01-21 \n\nKısa haber\n\nSalim Örnekçi, Karwan Nimûne'yi havalimanında karşıladı.\n"
    (welcome,) = read(text).events
    assert dict(welcome.participations) == {"person:salim": "host", "person:karwan": "visitor"}


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("İki ülke heyetleri aralık ayında Deneyköy'de toplandı.", "Deneyköy"),
        ("İki ülke heyetleri aralık ayında Örnekova ilçesinde toplandı.", "Örnekova"),
        ("İki ülke heyetleri aralık ayında Meclis'te toplandı.", ""),
    ],
)
def test_a_new_turkish_place_stands_in_its_case_and_a_month_has_its_word(sentence: str, place: str) -> None:
    told = read(f" date 2025-01-21 \n\nKısa haber\n\n{sentence}\n")
    assert {name for name, key in told.names.items() if "place" in key} == ({place} if place else set())
    assert all(str(event.date.earliest) == "2024-12-01" for event in told.events)


def test_to_agree_to_something_is_no_reception_in_turkish() -> None:
    assert (
        read("Gölge Partisi, Ankara'daki sahaları devretmeyi kabul etti. Açıklama dün yapıldı.").events == ()
    )


def test_letters_that_stand_for_a_body_open_no_name_in_kurmanji() -> None:
    names = read("Fermandarê Giştî yê HSDê Mezlûm Nimûne îro li Hewlêrê axivî.").names
    assert "Mezlûm Nimûne" in names


def test_persian_nouns_behind_a_post_are_no_name() -> None:
    text = "قرار است رئیس اقلیم هفته آینده به بغداد برود."
    assert "هفته آینده" not in read(text).names


def test_a_post_that_opens_a_persian_clause_is_not_the_speakers() -> None:
    text = "کاروان نمونه در تهران گفت رئیس جمهور به بغداد سفر کرد."
    assert read(text).events == ()


def test_a_preposition_written_onto_a_place_says_where() -> None:
    text = "استقبل سالم النموذجي في مكتبه ببغداد، اليوم الأربعاء، وفداً من جبهة الظل."
    _, _, parts, places = read(text).event()
    assert places == ("place:baghdad",)
    assert parts == {"person:salim": "host", "organization:front": "visitor"}


@pytest.mark.parametrize(
    "text",
    ["جرت انتخابات جبهة الظل في أيلول 2021.", "هەڵبژاردنی بەرەی سێبەر لە ئەیلوولی 2021 بەڕێوەچوو."],
)
def test_the_body_that_is_voted_for_takes_part_in_the_vote(text: str) -> None:
    assert read(text).event()[2] == {"organization:front": "target"}


def test_a_release_of_nobody_named_is_told_with_its_day() -> None:
    assert read("أعلن المتحدث أن دفعة من الموقوفين أُفرج عنها في 3 أيار 2021.").event()[0] == "release"


def test_the_capital_of_a_country_is_a_place_behind_its_adjective() -> None:
    text = "التقى سالم النموذجي كاروان نموني في العاصمة العراقية بغداد أمس الثلاثاء."
    assert read(text).event()[3] == ("place:baghdad",)


def test_a_ministers_portfolio_is_of_his_title_though_a_body_is_called_so() -> None:
    registry = make_registry([*REGISTRY.entities.values(), entity("organization:guard", "پێشمەرگە")])
    text = "هێمن نموونەیی وەزیری کاروباری پێشمەرگە گەیشتە هەولێر."
    parsed = parse(text)
    (title,) = recognise(text, parsed, registry).titles
    assert title.title == "وەزیری کاروباری پێشمەرگە"


def test_the_adjective_of_a_country_that_nobody_has_on_file_owns_the_post() -> None:
    roles = read("زار السفير الإيطالي لدى العراق نيكولا نموذجي أربيل أمس.").roles
    assert [r.area for r in roles] == ["?place:Italy"]


def test_who_breaks_up_a_protest_does_not_protest() -> None:
    assert read("فرقت جبهة الظل تظاهرة لخريجين في كركوك أمس الثلاثاء.").event()[2] == {}


def test_a_post_with_an_unknown_name_lends_nobody_elses() -> None:
    text = "استقبل سالم النموذجي الوفد في أنقرة. ومن المتوقع أن يزور الرئيس الفلاني أنقرة في أيلول القادم."
    assert all("person:salim" not in dict(e.participations) for e in read(text).events if e.kind == "visit")


def test_who_was_present_is_told_behind_the_name_in_sorani() -> None:
    read_text = read(
        "هەولێر (نموونە) – سالم نەموونەیی لە هەولێر لەگەڵ کاروان نموونەیی کۆبووەوە.\n\n"
        "لە دیدارەکەدا، کە ڕێبوار تاهیر، وەزیری ناوخۆ، ئامادەی بوو، باس لە ئاسایش کرا."
    )
    _, _, who, _ = read_text.event()
    assert who["?person:ڕێبوار تاهیر"] == "attendee"


def test_a_suspect_is_no_accusation_in_sorani() -> None:
    told = read("دوێنێ بەرەی سێبەر لە کەرکووک دوو کەسی تۆمەتبار بە دزی دەستگیر کرد.").event()
    assert told[:2] == ("arrest", "occurred")


def test_a_figure_that_is_reached_is_no_visit() -> None:
    assert not read("ژمارەی تووشبووانی جبهة گەیشتووەتە سەد کەس لەناو بەرەی سێبەر.").events


def test_a_post_alone_receives_a_call() -> None:
    told = read("تلقى رئيس الجمهورية اتصالاً هاتفياً من كاروان نموني مساء اليوم.").event()
    assert told[:2] == ("phone-call", "occurred")


# ------------------------------------------------------------------------------- what looks like a name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("وصل مسؤول رفيع المستوى إلى أربيل.", "رفيع المستوى"),
        ("انفجرت عبوة في قرية تابعة لناحية أربيل.", "تابعة"),
        ("وصل الجرحى إلى مركز القضاء في كركوك.", "مركز القضاء"),
        ("عقد الاجتماع في بغداد برئاسة وزيري التجارة في البلدين.", "وزيري التجارة"),
        ("استقبل سالم النموذجي وفداً إيطالياً في بغداد.", "إيطاليا"),
        ("استقبل سالم النموذجي وفداً تركيا في بغداد.", "تركيا"),
        ("لە هەولێر ڕێبوار تاهیر ڕاوێژکاری جێگری سەرۆک وەزیران ئامادەبوون.", "وەزیران ئامادەبوون"),
        ("سۆران حەسەن، ڕاوێژکاری ڕاگەیاندنی پەرلەمان، وای گوت.", "سۆران"),
    ],
)
def test_a_common_word_is_no_name(text: str, word: str) -> None:
    assert word not in read(text).names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دوێنێ گەیشتە کۆپنهاگنی پایتەخت.", "کۆپنهاگن"),
        ("وصل إلى أوتاوا أمس.", "أوتاوا"),
        ("مشروع أنبوب النفط بين بغداد والعقبة مستمر.", "العقبة"),
        ("عبر ميناء جيهان التركي.", "جيهان"),
        ("قصف على مناطق متين والزاب وكارة أمس.", "كارة"),
        ("التقى سالم النموذجي الوفد في قصر الزيتون.", "قصر الزيتون"),
        ("نقل الجرحى إلى مستشفى آزادي.", "مستشفى آزادي"),
        ("وصل الوفد إلى بـبغداد اليوم.", "بغداد"),
        ("سالم نەموونەیی پێشوازیی کرد لە لورا بێنێ باڵیۆزی تورکیا لە هەولێر.", "لورا بێنێ"),
        ("سۆران حەسەن، ڕاوێژکاری ڕاگەیاندنی پەرلەمان، وای گوت.", "سۆران حەسەن"),
    ],
)
def test_a_name_is_known_by_what_stands_beside_it(text: str, name: str) -> None:
    assert name in read(text).names


@pytest.mark.parametrize("text", ["العقبة الرئيسية هي المال.", "حل متين للأزمة.", "كل شارع في جيهان."])
def test_a_word_with_another_sense_is_a_place_only_among_places(text: str) -> None:
    assert not read(text).names


def test_an_adviser_of_a_deputy_prime_minister_has_one_title() -> None:
    (role,) = read("ڕێبوار تاهیر، ڕاوێژکاری جێگری سەرۆک وەزیرانی عێراق، وای گوت.").roles
    assert role.title == "ڕاوێژکاری جێگری سەرۆک وەزیران"


def test_who_leads_a_delegation_holds_a_post_of_its_country() -> None:
    text = "استقبل سالم النموذجي في بغداد وفداً تركياً رفيع المستوى برئاسة وزير الخارجية كاروان نموني."
    assert read(text).role() == ("person:karwan", "وزير الخارجية", "place:turkey")


def test_a_second_post_stands_behind_and_in_sorani() -> None:
    text = (
        "سالم نەموونەیی، وەزیری دەرەوەی عێراق و ئەندامی بەرەی سێبەر، لە هەولێر وتی کە کێشەکە چارەسەر دەکرێت."
    )
    held = [(r.person, r.title, r.organization or r.area) for r in read(text).roles]
    assert ("person:salim", "ئەندام", "organization:front") in held
    assert len(held) == 2


# ----------------------------------------------------------------- Sorani: every kind of event, in many ways

A, B = "سالم نەموونەیی", "کاروان نموونەیی"
SORANI_WAYS = {
    "meeting": (
        f"{A} لە هەولێر چاوی بە {B} کەوت.",
        f"{A} دوێنێ لە هەولێر دیدارێکی لەگەڵ {B} ئەنجامدا.",
        f"{A} لە هەولێر پێشوازییەکی گەرمی لە {B} کرد.",
        f"{A} لە هەولێر میوانداریی {B} کرد.",
        f"{A} دوێنێ لە هەولێر میوانی {B} بوو.",
        f"{A} لە هەولێر لەگەڵ {B} دانیشت.",
        f"کۆبونەوەی نێوان {A} و {B} دوێنێ لە هەولێر بەڕێوەچوو.",
        "دوێنێ شاندێکی بازرگانی لە هەولێر کۆبووەوە.",
    ),
    "visit": (
        f"{A} دوێنێ چووە بەغدا.",
        f"{A} هاتووەتە هەولێر.",
        f"{A} دوێنێ بەرەو بەغدا بەڕێکەوت.",
        f"{A} سەردانێکی دوو ڕۆژەی بۆ بەغدا ئەنجامدا.",
        "سەرۆکوەزیران گەیشتە بەغدا.",
    ),
    "phone-call": (f"{A} پەیوەندی بە {B}ەوە کرد.", f"{A} تەلەفۆنی بۆ {B} کرد."),
    "agreement": (
        f"{A} و {B} یاداشتێکیان مۆر کرد.",
        "عێراق و تورکیا گرێبەستێکیان واژۆ کرد.",
        "هەولێر و بەغدا گەیشتنە ڕێککەوتن.",
        f"{A} لەگەڵ {B} ڕێککەوت.",
    ),
    "appointment": (
        f"{A} کرا بە پارێزگار.",
        f"{A} دوێنێ دەستبەکار بوو.",
        f"{A} وەک پارێزگاری هەولێر دیاری کرا.",
        f"{A}، {B}ی بە پارێزگاری هەولێر هەڵبژارد.",
    ),
    "dismissal": (
        f"{A} لەکار دوورخرایەوە.",
        f"{A} خانەنشین کرا.",
        f"پەرلەمان متمانەی لە {A} سەندەوە.",
    ),
    "resignation": (f"{A} دەستی لە کار کێشاوەتەوە.", f"{A} وازی لە پۆستەکەی هێنا."),
    "court-ruling": (
        "دادگایەکی بەغدا سزای پێنج ساڵ زیندانیی بەسەر پیاوێکدا سەپاند.",
        "دادگایەک لە بەغدا سکاڵاکەی ڕەتکردەوە.",
    ),
    "arrest": (
        "ئاسایش لە هەولێر چوار گومانلێکراوی دەستگیر کردووە.",
        "لە هەولێر سێ کەس گیران.",
        "هێزەکانی پۆلیس توانییان لە هەولێر دوو تۆمەتبار دەستگیر بکەن.",
        f"{A} خرایە زیندان.",
    ),
    "release": (f"{A} ئازاد کرا.", "دوێنێ دوو بارمتە ڕادەستی خاچی سوور کران."),
    "kidnapping": ("بازرگانێک لە کەرکووک ڕفێندرا.", "چەکداران لە کەرکووک دوو شوانیان ڕفاند."),
    "drone-strike": ("درۆنێک دوێنێ لە کەرکووک ئۆتۆمبێلێکی پێکا.", "هێرشێکی درۆنی کرایە سەر کەرکووک."),
    "rocket-attack": ("سێ کاتیۆشا ئاراستەی بەغدا کران.",),
    "attack": (
        "چەکداران لە کەرکووک پەلاماری بازگەیەکیان دا.",
        "دوێنێ لە کەرکووک بۆسەیەک بۆ هێزێک نرایەوە.",
    ),
    "bombing": ("دوێنێ بۆمبێک تەقییەوە.", "تەقینەوەیەک لە کەرکووک بووە هۆی کوژرانی دوو کەس."),
    "protest": (
        "مامۆستایان لە هەولێر مانیان گرت.",
        "سەدان کەس لە هەولێر لەبەردەم پەرلەمان کۆبوونەوە.",
    ),
    "territory-change": (
        "چەکداران دەستیان بەسەر کەرکووکدا گرت.",
        "هێزەکان کەرکووکیان بەجێهێشت.",
        "سوپا کۆنترۆڵی کەرکووکی گرتە دەست.",
    ),
    "deployment": ("هێزێکی پۆلیس لە کەرکووک جێگیر کرا.",),
    "disarmament": ("دوێنێ گرووپێکی چەکدار چەکەکانیان سووتاند.",),
    "military-operation": ("سوپا لە کەرکووک ئۆپراسیۆنێکی دەستپێکرد.",),
    "designation": ("تورکیا سزای خستە سەر دوو کۆمپانیا.",),
    "overthrow": ("ڕژێمی پێشوو لە 9ی نیسانی 2003 ڕووخا.",),
    "dissolution": ("بەرەی سێبەر خۆی هەڵوەشاندەوە.",),
}


@pytest.mark.parametrize("kind", SORANI_WAYS)
def test_sorani_tells_a_kind_of_event_in_many_ways(kind: str) -> None:
    untold = [
        way
        for way in SORANI_WAYS[kind]
        if kind not in {e.kind for e in read(f" date 2025-11-20 \n\nهەواڵی کورت\n\n{way}\n").events}
    ]
    assert not untold


@pytest.mark.parametrize(
    "sentence",
    [
        "تورکیا بۆردوومانی کەرکووک دەکات ئەگەر چەکداران نەکشێنەوە.",
        "بەهۆی لافاوەوە لە هەولێر سێ کەس گیانیان لەدەستدا.",
        "سوپا ناتوانێت لە کەرکووک ئۆپراسیۆنێک ئەنجام بدات.",
        "تانکەکانیان کەوتە دەست سوپا.",
        f"{A} داوای کرد لە بەغدا کۆنگرەیەک ببەسترێت.",
        f"{A} گوتی وێنەی لە هەولێر گرت.",
    ],
)
def test_what_sorani_only_threatens_or_what_nobody_did_is_no_event(sentence: str) -> None:
    assert not read(f" date 2025-11-20 \n\nهەواڵی کورت\n\n{sentence}\n").events


def test_a_clause_of_sorani_goes_on_about_whom_the_one_before_named() -> None:
    first = read(f"{A} کە دوێنێ دەستی لە کار کێشایەوە، ئەمڕۆ لە هەولێر لەگەڵ {B} کۆبووەوە.").events
    assert {e.kind: list(dict(e.participations)) for e in first} == {
        "resignation": ["person:salim"],
        "meeting": ["person:salim", "person:karwan"],
    }
    told = read("بەرەی سێبەر هێرشی کردە سەر کەرکووک و لە بەغدا دوو کەسی دەستگیر کرد.").events
    assert {e.kind for e in told if "organization:front" in dict(e.participations)} == {"attack", "arrest"}


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("22ی نیسانی ساڵی ڕابردوو", "2024-04-22", "2024-04-22"),
        ("لە ئەیلوولی ساڵی ڕابردوو", "2024-09-01", "2024-09-30"),
        ("لە 12ی مانگی ڕابردوودا", "2025-10-12", "2025-10-12"),
        ("سێ ڕۆژ پێش ئێستاش", "2025-11-17", "2025-11-17"),
        ("دوێنێش", "2025-11-19", "2025-11-19"),
        ("لە 2019دا", "2019-01-01", "2019-12-31"),
    ],
)
def test_days_are_counted_as_sorani_writes_them(words: str, start: str, end: str) -> None:
    text = f" date 2025-11-20 \n\nهەواڵی کورت\n\n{A} {words} لە هەولێر لەگەڵ {B} کۆبووەوە.\n"
    (event,) = read(text).events
    assert (str(event.date.earliest), str(event.date.latest)) == (start, end)


def test_what_a_verb_comes_after_has_not_its_day() -> None:
    text = (
        " date 2025-11-20 \n\nهەواڵی کورت\n\nدوای چوار ڕۆژ لە شەڕ، دوێنێ سوپا کۆنترۆڵی کەرکووکی گرتە دەست.\n"
    )
    days = {e.kind: e.date.earliest for e in read(text).events}
    assert days["armed-clash"] is None
    assert str(days["territory-change"]) == "2025-11-19"


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        (
            "قال القائد العام لقوات النموذج (قن) حسن النموذجي إن العمل مستمر.",
            "حسن النموذجي",
            "القائد العام",
        ),
        ("أكد المختار حسن النموذجي وصول الماء.", "حسن النموذجي", "المختار"),
        (
            "قال رئيس أركان الجيش الفريق أول الركن أحمد النموذجي إن التدريب انتهى.",
            "أحمد النموذجي",
            "رئيس أركان الجيش",
        ),
        ("کاروان نموونە، هاوسەرۆکی پارتی تاقیکردنەوە، گوتی کارەکان بەردەوامن.", "کاروان نموونە", "هاوسەرۆک"),
        (
            "وتەبێژی ئۆپەراسیۆنە هاوبەشەکانی عێراق ئەحمەد نموونەیی گوتی کارەکان تەواو بوون.",
            "ئەحمەد نموونەیی",
            "وتەبێژی",
        ),
        (
            "لە کۆنگرەکەدا کاروان عەلی بە سکرتێری گشتیی پارتی نموونەیی هەڵبژێردرا.",
            "کاروان عەلی",
            "سکرتێری گشتی",
        ),
    ],
)
def test_a_post_is_read_through_brackets_ranks_and_elections(text: str, person: str, title: str) -> None:
    (role,) = read(text).roles
    assert role.person == f"?person:{person}"
    assert role.title.startswith(title)


def test_what_was_just_named_owns_the_post_told_with_the_sorani_article() -> None:
    text = (
        "کۆمپانیای نموونەیی لە هەولێر کارەکانی تەواو کرد. ئەحمەد عەلی، وتەبێژی کۆمپانیاکە، گوتی کارەکان باشن."
    )
    (role,) = read(text).roles
    assert role.organization == "?organization:کۆمپانیای نموونەیی"


def test_a_name_between_commas_behind_its_post_is_a_person_where_his_words_follow() -> None:
    (role,) = read("أوضح عضو مجلس التجربة، سرمد النموذجي، أن العمل مستمر.").roles
    assert role.person == "?person:سرمد النموذجي"


# --------------------------------------------------------------------------------------- what is not said


@pytest.mark.parametrize(
    "text",
    [
        "نشرت جبهة الظل تسجيلا مصورا في أربيل.",
        "توجه سالم النموذجي بالشكر إلى أهالي أربيل.",
        "أعلنت جبهة الظل التقدم في مفاوضات نزع السلاح.",
        "العراق أمام التوصل إلى اتفاق أو حرب.",
        "خطة العراق تستهدف استعادة مستويات الإنتاج في أربيل.",
        "أطلقت تركيا حملة اقتصادية واسعة ضد العراق.",
        "انسحبت جبهة الظل من جلسة البرلمان في بغداد.",
        "يفتح باب الترشح للانتخابات يوم 19 أيلول 2023 في أربيل.",
        "لن يعود حتى يتم إطلاق سراح سالم النموذجي.",
        "كۆڕۆنا چووەتە عێراق.",
        "سالم نەموونەیی داوای لە بەغدا کرد دەست بە گفتوگۆ بکات.",
        "Irak, Türkiye'nin Shadow Front'u terör örgütü olarak tanımasını bekliyor.",
    ],
)
def test_words_of_deeds_said_of_other_things_tell_nothing(text: str) -> None:
    assert read(text).events == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وقع يوم 5 أيار 2024 استهداف وحدة تركية في أربيل.", {}),
        ("عنصر جبهة الظل الذي قتل شمالي كركوك.", {"organization:front": "victim"}),
        (
            "الرئيس التركي يستقبل سالم النموذجي في أنقرة\n\nأنقرة (نموذج) – في 5 أيار 2024 عقد اللقاء.",
            {"person:salim": "visitor"},
        ),
        (
            "تحدث سالم النموذجي مع كاروان نموني عن الرد على الهجوم الذي استهدف بغداد.",
            {},
        ),
    ],
)
def test_who_is_only_named_beside_a_deed_did_not_do_it(text: str, who: dict[str, str]) -> None:
    (event,) = (e for e in read(text).events if e.kind in ("attack", "killing", "meeting"))
    assert dict(event.participations) == who


def test_since_a_year_is_no_day_of_a_deed() -> None:
    (event,) = read("شنت تركيا منذ عام 2015 هجوما على كركوك.").events
    assert event.date.earliest is None
