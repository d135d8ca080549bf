"""`python -m tui` is `twoway`."""

import sys

from tui.cli.main import main

sys.exit(main())
