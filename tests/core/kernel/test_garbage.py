"""No looking for garbage while much is made; afterwards all is as it was."""

from __future__ import annotations

import gc

import pytest

from ninja_mentor.core.kernel.garbage import none_collected


def test_it_is_looked_for_again_however_the_work_ends() -> None:
    assert gc.isenabled()
    with none_collected():
        assert not gc.isenabled()
        with none_collected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), none_collected():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_where_it_is_off_it_stays_off() -> None:
    gc.disable()
    try:
        with none_collected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
