from django.db import migrations, models

from archive.values.ids import new_public_id


def give_ids(apps, schema_editor):
    """A random id for each post that is there already."""
    posts = apps.get_model("archive", "Post").objects
    for pk in posts.values_list("pk", flat=True):
        posts.filter(pk=pk).update(public_id=new_public_id())


class Migration(migrations.Migration):
    dependencies = [("archive", "0003_posts_and_distinctions")]

    operations = [
        migrations.AddField(
            "historicalpost",
            "public_id",
            models.CharField(db_index=True, default=new_public_id, editable=False, max_length=10),
        ),
        migrations.AddField(
            "post", "public_id", models.CharField(default="", editable=False, max_length=10)
        ),
        migrations.RunPython(give_ids, migrations.RunPython.noop),
        migrations.AlterField(
            "post",
            "public_id",
            models.CharField(default=new_public_id, editable=False, max_length=10, unique=True),
        ),
        migrations.AddConstraint(
            "post",
            models.CheckConstraint(
                condition=models.Q(public_id__length__lte=10), name="post_public_id_bounded"
            ),
        ),
    ]
