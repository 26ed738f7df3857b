"""`qjsc forms`: the catalogue."""

from __future__ import annotations

import click

from ..messages import N_, _
from .chosen import chosen_forms
from .names import AUDITS, STATUSES, name_of
from .report import dumped
from .speaking import option, verb
from .tables import show_table


@verb("forms")
@option("--region", default="", metavar=N_("PLACE"), help=N_("Only forms of this region, for example 广东."))
@option("--audit", type=click.Choice(AUDITS), help=N_("Only forms for this kind of audit."))
@option("--status", type=click.Choice(STATUSES), help=N_("Only forms of this status."))
@option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
def command(region: str, audit: str | None, status: str | None, as_json: bool) -> None:
    """List the forms.

    The status says how sure a form is: reproduced from the source's own text, corrected where the source's
    transcription was defective, or reconstructed because the source only names it.
    """
    found = chosen_forms(region=region, audit=audit or "", status=status or "")
    if as_json:
        click.echo(
            dumped(
                [
                    {
                        "id": form.id,
                        "title": form.title,
                        "short": form.short,
                        "aliases": list(form.aliases),
                        "region": form.provenance.region,
                        "annex": form.provenance.annex,
                        "audit": form.audit.value,
                        "status": form.provenance.status.value,
                        "summary": _(form.summary),
                    }
                    for form in found
                ]
            )
        )
        return
    show_table(
        [_(N_("Form")), _(N_("Title")), _(N_("Region")), _(N_("Annex")), _(N_("Audit")), _(N_("Status"))],
        [
            (
                form.id,
                form.title,
                form.provenance.region,
                form.provenance.annex,
                form.audit.value,
                name_of(form.provenance.status),
            )
            for form in found
        ],
    )
