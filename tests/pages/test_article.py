"""The page of one article, and its original."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive import curate
from archive.models import Article, ArticleTag, Entity, Event, Evidence, Mention, Participation, Redirect, Tag
from tests import cast

pytestmark = pytest.mark.django_db


def page(client: Client, article: Article) -> str:
    answer = client.get(article.get_absolute_url())
    assert answer.status_code == 200
    return answer.content.decode()


def text_of(html: str) -> str:
    return html.split('<div class="text">')[1].split("</article>")[0]


def test_an_article_shows_its_headline_once_and_all_its_words(client: Client) -> None:
    html = page(client, cast.an_article())
    assert html.count("<h1") == 1 and ">Azad Demo meets Berivan Sample</h1>" in html
    assert "<p>The talks in Testabad lasted an hour.</p>" in text_of(html)
    assert "Azad Demo meets" not in text_of(html)


def test_a_headline_that_an_editor_changed_stands_above_the_one_in_the_text(client: Client) -> None:
    html = page(client, cast.an_article(headline="Another headline"))
    assert ">Another headline</h1>" in html
    assert '<p class="inline-headline">Azad Demo meets Berivan Sample</p>' in text_of(html)


def test_a_text_without_a_headline_is_called_by_its_first_words(client: Client) -> None:
    article = cast.an_article("Nobody wrote a headline for this.", headline="")
    article.segments.update(kind="body")
    html = page(client, article)
    assert "“Nobody wrote a headline for this.”</h1>" in html and 'class="headline untitled"' in html


def test_the_parts_of_a_text_are_told_apart(client: Client) -> None:
    article = cast.an_article("Head\n\nERBIL (Wire) – Body.\n\nA photo.\n\nEditing by the desk")
    article.segments.exclude(kind="headline").delete()
    for kind, start, end in [("dateline", 6, 20), ("body", 21, 26), ("caption", 28, 36), ("credit", 38, 57)]:
        article.segments.create(kind=kind, start=start, end=end)
    text = text_of(page(client, article))
    assert '<p><span class="seg-dateline">ERBIL (Wire) –</span> Body.</p>' in text
    assert '<p class="caption">A photo.</p>' in text and '<p class="credit">Editing by the desk</p>' in text


def test_a_name_links_to_whom_it_means_and_says_whether_that_was_confirmed(client: Client) -> None:
    article, person, place = cast.an_article(), cast.a_person(), cast.a_place()
    cast.a_mention(article, person, "Azad Demo met", review="confirmed")
    cast.a_mention(article, place, "Testabad")
    text = text_of(page(client, article))
    assert '<a class="mention person" href="/people/azad-demo/" data-review="confirmed"' in text
    assert '<a class="mention place" href="/places/testabad/" data-review="unreviewed"' in text


@pytest.mark.parametrize("state", ["rejected", "merged", "rejected_mention"])
def test_a_name_that_no_one_should_be_linked_by_is_plain_words(client: Client, state: str) -> None:
    article, person = cast.an_article(), cast.a_person()
    mention = cast.a_mention(article, person, "Azad Demo met")
    if state == "rejected":
        Entity.objects.update(review="rejected")
    elif state == "merged":
        Entity.objects.filter(pk=person.pk).update(merged_into=cast.a_person("Heir"))
    else:
        Mention.objects.filter(pk=mention.pk).update(state="rejected", review="rejected")
    html = page(client, article)
    assert "Azad Demo met" in text_of(html) and "/people/azad-demo/" not in html


def test_a_name_of_nobody_known_is_marked_without_a_link(client: Client) -> None:
    article = cast.an_article()
    start = article.body.text.index("Berivan Sample of")
    Mention.objects.create(
        article=article, start=start, end=start + 14, exact="Berivan Sample", state="unresolved"
    )
    assert '<span class="mention unresolved"' in text_of(page(client, article))


def test_an_event_leads_to_its_sentence_and_names_who_took_part(client: Client) -> None:
    article, person = cast.an_article(), cast.a_person()
    event = cast.an_event(
        article, "Azad Demo met Berivan Sample", place=cast.a_place(), title="Meeting in Testabad"
    )
    Participation.objects.create(event=event, entity=person, part="host")
    quote = Evidence.objects.get()
    html = page(client, article)
    anchor = f"e{quote.start}-{quote.end}"
    assert f'id="{anchor}" data-evidence="{anchor}"' in text_of(html)
    assert f'<a href="#{anchor}">Azad Demo met Berivan Sample</a>' in html
    assert event.get_absolute_url() in html and "host" in html and "machine-read, not yet reviewed" in html


def test_statements_that_rest_on_the_same_words_share_one_place(client: Client) -> None:
    article = cast.an_article()
    cast.an_event(article, title="One")
    cast.an_event(article, title="Other")
    html = page(client, article)
    quote = Evidence.objects.first()
    assert quote and html.count(f'id="e{quote.start}-{quote.end}"') == 1
    assert html.count(f'href="#e{quote.start}-{quote.end}"') == 2


def test_a_quote_of_one_field_alone_stands_behind_those_that_tell_the_event(client: Client) -> None:
    article = cast.an_article()
    event = cast.an_event(article, "Azad Demo met Berivan Sample")
    cast.evidence_for(article, "on Sunday", event=event, field="date")
    html = page(client, article)
    assert (
        ">Azad Demo met Berivan Sample</a></blockquote>" in html and ">on Sunday</a></blockquote>" not in html
    )


def test_a_post_stands_with_its_person_and_quote(client: Client) -> None:
    article = cast.an_article()
    cast.a_role(cast.a_person(), "Director of Examples", article, organization=cast.an_organization())
    html = page(client, article)
    assert "Director of Examples" in html and "/organizations/ministry-of-examples/" in html


@pytest.mark.parametrize("how", ["rejected_event", "rejected_quote", "merged"])
def test_what_an_editor_took_back_is_not_said(client: Client, how: str) -> None:
    article = cast.an_article()
    event = cast.an_event(article, title="A wrong meeting")
    if how == "rejected_event":
        Event.objects.update(review="rejected")
    elif how == "rejected_quote":
        Evidence.objects.update(review="rejected")
    else:
        Event.objects.filter(pk=event.pk).update(merged_into=cast.an_event(title="Heir"))
    html = page(client, article)
    assert "A wrong meeting" not in html and "evidence-span" not in html


def test_a_draft_that_tells_the_same_is_not_named(client: Client) -> None:
    article = cast.an_article()
    event = cast.an_event(article)
    draft = cast.an_article("Secret draft\n\nmet Berivan Sample", status="draft")
    told = cast.an_article("Told again\n\nmet Berivan Sample")
    for other in (draft, told):
        cast.evidence_for(other, "met Berivan Sample", event=event)
    html = page(client, article)
    assert "Told again" in html and "Secret draft" not in html


def test_the_date_says_how_it_was_read(client: Client) -> None:
    day = date(2024, 3, 14)
    html = page(
        client,
        cast.an_article(
            published_earliest=day,
            published_latest=day,
            published_basis="dateline",
            published_expression="14 March",
        ),
    )
    assert "Thursday, 14 March 2024" in html and "from the dateline" in html and "14 March</bdi></q>" in html


def test_a_date_that_nobody_stated_is_not_known(client: Client) -> None:
    html = page(client, cast.an_article())
    assert "date not known" in html and "the text does not say" in html


def test_the_words_an_event_was_dated_by_are_marked_in_the_text(client: Client) -> None:
    article, day = cast.an_article(), date(2024, 3, 10)
    cast.an_event(
        article, "of the Ministry of Examples on Sunday", date_earliest=day, date_latest=day,
        date_basis="relative", date_expression="on Sunday",
    )  # fmt: skip
    html = page(client, article)
    assert '<span class="date" title="10 Mar 2024, reckoned from the words">on Sunday</span>' in text_of(html)
    assert "on Sunday</q>" in html


def test_a_summary_says_that_it_is_one(client: Client) -> None:
    source = cast.a_source("desk", summaries=True)
    assert "A summary, written for this archive" in page(client, cast.an_article(source=source))
    assert "A summary" not in page(client, cast.an_article("Other\n\nText."))


def test_subjects_stand_beside_the_text(client: Client) -> None:
    article = cast.an_article()
    for name, review in (("Borders", "unreviewed"), ("Trade", "rejected")):
        ArticleTag.objects.create(
            article=article, tag=Tag.objects.create(name=name, slug=name.lower()), review=review
        )
    html = page(client, article)
    assert "/tags/borders/" in html and "/tags/trade/" not in html


def test_a_subject_that_does_not_fit_one_article_stays_with_the_others(client: Client) -> None:
    fits, other = cast.an_article(), cast.an_article("Another\n\nBody.")
    trade = Tag.objects.create(name="Trade", slug="trade")
    ArticleTag.objects.create(article=fits, tag=trade, review="confirmed")
    ArticleTag.objects.create(article=other, tag=trade, review="rejected")
    assert 'href="/tags/trade/"' in page(client, fits)
    assert 'href="/tags/trade/"' not in page(client, other)


def test_a_text_from_right_to_left_is_set_so(client: Client) -> None:
    html = page(client, cast.an_article("سەردێڕ\n\nدەقی هەواڵ لێرەیە.", language="ckb"))
    assert '<article lang="ckb" dir="rtl">' in html and '<html lang="en" dir="ltr">' in html


def test_markup_in_a_text_is_shown_not_run(client: Client) -> None:
    html = page(client, cast.an_article("<script>alert(1)</script>\n\n<img src=x onerror=alert(2)>"))
    assert "<script>alert" not in html and "<img" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;</h1>" in html


LONG = "Head of it\n\nThe standfirst.\n\n" + "word " * 200 + "the very end"


def a_bounded_article(policy: str) -> Article:
    article = cast.an_article(LONG, source=cast.a_source(f"bounded-{policy}", text_policy=policy))
    article.segments.exclude(kind="headline").delete()
    article.segments.create(kind="standfirst", start=12, end=27)
    article.segments.create(kind="body", start=29, end=len(LONG))
    return article


def test_an_excerpt_ends_after_three_hundred_characters(client: Client) -> None:
    article = a_bounded_article("excerpt")
    cast.an_event(article, "the very end")
    html = page(client, article)
    assert "The standfirst." in html and "no more than this excerpt" in html
    assert html.count("word ") <= 60 and "#e" not in html
    assert client.get(f"/articles/{article.public_id}/original/").status_code == 404
    assert "Original," not in html


def test_of_a_source_that_allows_metadata_no_word_of_the_text_is_shown(client: Client) -> None:
    article = a_bounded_article("metadata")
    cast.an_event(article, "the very end", title="Some event")
    html = page(client, article)
    assert ">Head of it</h1>" in html and "Some event" in html and "does not allow its text" in html
    assert "standfirst." not in html and "word word" not in html and "the very end" not in html
    assert client.get(f"/articles/{article.public_id}/original/").status_code == 404


def test_a_wrong_or_missing_slug_leads_to_the_right_one(client: Client) -> None:
    article = cast.an_article()
    for path in (f"/articles/{article.public_id}/", f"/articles/{article.public_id}/wrong/"):
        answer = client.get(path)
        assert (answer.status_code, answer["Location"]) == (301, article.get_absolute_url())


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_what_is_not_published_looks_as_if_it_were_not_there(client: Client, status: str) -> None:
    article = cast.an_article(status=status)
    hidden = client.get(article.get_absolute_url())
    absent = client.get("/articles/0000000000/azad-demo-meets-berivan-sample/")
    assert hidden.status_code == absent.status_code == 404
    assert hidden.content.decode().replace(article.public_id, "0000000000") == absent.content.decode()
    assert "<h1>There is no such page</h1>" in hidden.content.decode()
    assert client.get(f"/articles/{article.public_id}/").status_code == 404
    assert client.get(f"/articles/{article.public_id}/original/").status_code == 404


def test_what_was_withdrawn_is_gone(client: Client) -> None:
    article = cast.an_article()
    curate.withdraw([article])
    answer = client.get(article.get_absolute_url())
    assert answer.status_code == 410 and "Azad Demo" not in answer.content.decode()
    assert client.get(f"/articles/{article.public_id}/original/").status_code == 404


def test_what_nobody_ever_saw_was_never_there_though_it_was_withdrawn(client: Client) -> None:
    draft = cast.an_article(status="draft")
    curate.withdraw([draft])
    Redirect.objects.create(kind="article", key="0ld0ld0ld0", article=draft)
    absent = client.get("/articles/0000000000/").content.decode()
    for key in (draft.public_id, "0ld0ld0ld0"):
        answer = client.get(f"/articles/{key}/")
        assert answer.status_code == 404 and answer.content.decode() == absent.replace("0000000000", key)
    for act in (curate.publish, curate.withdraw, curate.send_to_review, curate.withdraw):
        act([draft])
    assert client.get(f"/articles/{draft.public_id}/").status_code == 410


def test_an_old_id_leads_to_the_heir(client: Client) -> None:
    heir = cast.an_article()
    Redirect.objects.create(kind="article", key="oldoldold0", article=heir)
    answer = client.get("/articles/oldoldold0/some-slug/")
    assert (answer.status_code, answer["Location"]) == (301, heir.get_absolute_url())


def test_an_old_id_does_not_betray_a_hidden_heir(client: Client) -> None:
    Redirect.objects.create(kind="article", key="oldoldold0", article=cast.an_article(status="draft"))
    assert client.get("/articles/oldoldold0/some-slug/").status_code == 404


def test_the_original_is_a_file_to_keep_not_a_page(client: Client) -> None:
    text = "Head\n\n<script>alert(1)</script> هەولێر"
    article = cast.an_article(text)
    answer = client.get(f"/articles/{article.public_id}/original/")
    assert answer.content == text.encode()
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Content-Disposition"] == f'attachment; filename="{article.public_id}.txt"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_an_original_that_is_not_text_is_bytes(client: Client) -> None:
    article = cast.an_article()
    article.document.media_type = "text/html"
    article.document.save()
    assert (
        client.get(f"/articles/{article.public_id}/original/")["Content-Type"] == "application/octet-stream"
    )


def test_the_page_only_answers_reading(client: Client) -> None:
    assert client.post(cast.an_article().get_absolute_url()).status_code == 405


def a_busy_article(rows: int) -> Article:
    words = [f"Person number {number} met" for number in range(rows)]
    article = cast.an_article(f"Busy {rows}\n\n" + "\n\n".join(f"{line} others." for line in words))
    for number, line in enumerate(words):
        person = cast.a_person(f"Person {rows} {number}")
        cast.a_mention(article, person, line)
        event = cast.an_event(article, line, place=cast.a_place(f"Place {rows} {number}"))
        Participation.objects.create(event=event, entity=person, part="host")
        cast.a_role(
            person, f"Title {number}", article, organization=cast.an_organization(f"Org {rows} {number}")
        )
        cast.evidence_for(cast.an_article(f"Other {rows} {number}\n\n{line}."), line, event=event)
    return article


def test_a_text_with_more_in_it_takes_no_more_queries(client: Client) -> None:
    counts = []
    for rows in (10, 30):
        article = a_busy_article(rows)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page(client, article)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 14


def test_articles_alike_are_shown_once_and_drafts_never(
    client: Client, search_index: Callable[[], int]
) -> None:
    words = (
        "Engineers closed the old bridge after cracks appeared in two of its pillars; talks lasted an hour."
    )
    article = cast.an_article(f"Bridge\n\n{words}")
    alike = cast.an_article(f"Alike\n\n{words} It rained.")
    told = cast.an_article(f"Told there\n\n{words} It snowed.")
    cast.an_article(f"Secret draft\n\n{words} Nobody came.", status="draft")
    event = cast.an_event(article, "talks lasted an hour")
    cast.evidence_for(told, "talks lasted an hour", event=event)
    search_index()
    html = page(client, article)
    assert "Similar articles" in html and html.count(f">{alike.headline}</a>") == 1
    assert html.count(f">{told.headline}</a>") == 1 and "Secret draft" not in html
    Article.objects.filter(pk=alike.pk).update(status="withdrawn")
    assert "Similar articles" not in page(client, article)
