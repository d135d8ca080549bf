"""The terminal is left as it was found."""

import asyncio
import codecs
import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.app.house import House
from tui.app.signals import exit_on_signals, tolerate_broken_input

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@posix_only
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
async def test_a_signal_ends_the_app_in_good_order(house: House, name: str) -> None:
    number = getattr(signal, name)
    before = signal.getsignal(number)
    async with house.app.run_test(notifications=True) as pilot:
        os.kill(os.getpid(), number)
        await house.until(pilot, lambda: house.app.return_code is not None)
    signal.signal(number, before)
    assert house.app.return_code == 128 + number
    assert house.desk.closed


@posix_only
def test_invalid_utf8_on_the_input_is_read_as_a_replacement(monkeypatch: pytest.MonkeyPatch) -> None:
    from textual.drivers import linux_driver

    monkeypatch.setattr(linux_driver, "getincrementaldecoder", codecs.getincrementaldecoder)
    tolerate_broken_input("textual.drivers.linux_driver")
    decode = linux_driver.getincrementaldecoder("utf-8")().decode  # type: ignore[attr-defined]
    assert decode(b"a\xff\xc3") == "a\ufffd"
    assert decode(b"\xa9b") == "éb"


def test_other_drivers_are_left_alone() -> None:
    tolerate_broken_input("textual.drivers.windows_driver")


def test_outside_the_main_thread_nothing_happens() -> None:
    before = signal.getsignal(signal.SIGTERM)

    async def ask() -> None:
        exit_on_signals(lambda code: None)

    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, ask()).result()
    assert signal.getsignal(signal.SIGTERM) is before
