"""`qjsc completion`: the script that makes a shell complete qjsc's commands, options and forms."""

from __future__ import annotations

import click

from ..messages import N_
from .speaking import argument, verb


@verb("completion")
@argument("shell", type=click.Choice(["bash", "zsh", "fish"]), help=N_("The shell that you use."))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands and forms in your shell.

    For bash: qjsc completion bash > ~/.local/share/bash-completion/completions/qjsc
    """
    from click.shell_completion import ShellComplete, get_completion_class

    maker = get_completion_class(shell) or ShellComplete
    script = maker(ctx.find_root().command, {}, "qjsc", "_QJSC_COMPLETE")
    click.echo(script.source_template % script.source_vars())
