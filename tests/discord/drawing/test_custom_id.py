"""What a button carries can be read for ever, and by nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.drawing.custom_id import LONGEST, Does, Press, custom_id, read_custom_id

OWNER = 1_234_567_890_123_456_789


@given(st.sampled_from(Does), st.integers(0, 2**63 - 1), st.text(max_size=80))
def test_what_is_written_can_be_read(does: Does, owner: int, token: str) -> None:
    assert read_custom_id(custom_id(does, owner, token)) == Press(does, owner, token)


def test_the_form_is_for_ever() -> None:
    assert custom_id(Does.TAP, OWNER, "debrief-3:feeling:low") == "c1.t1tckI1NfUnH.debrief-3:feeling:low"


def test_the_longest_token_of_todays_content_fits() -> None:
    assert len(custom_id(Does.TAP, 2**63 - 1, f"debrief-1000:{'x' * 24}/12/{'y' * 24}")) <= LONGEST


@pytest.mark.parametrize(
    "given", ["", "c1", "c1.t.x", "c1.z1.x", "c2.t1.x", "c1.t123456789012.x", "feeling:low", "c1.t-1.x"]
)
def test_anything_else_is_not_ours(given: str) -> None:
    assert read_custom_id(given) is None
