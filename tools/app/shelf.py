"""What a Linux desktop wants beside the program: an entry for its menu, icons, the kind of file a campaign pack is."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ICONS = ROOT / "assets" / "icons" / "program"
NAME = "campaign-materials-studio"
PLACE = f"/opt/{NAME}"
"""Where the entry expects the folder; another place is one line to change."""

ENTRY = f"""\
[Desktop Entry]
Type=Application
Name=Campaign Materials Studio
GenericName=Print-ready campaign materials
Comment=Posters, leaflets and cards for prevention campaigns, checked before they leave
Exec={PLACE}/{NAME} desktop %f
Icon={NAME}
Terminal=false
Categories=Office;Publishing;
MimeType=application/x-campaignpack;
StartupWMClass={NAME}
"""
KIND = """\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-campaignpack">
    <comment>Campaign pack</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.campaignpack" weight="80"/>
  </mime-type>
</mime-info>
"""


def lay_out_for_desktop(folder: Path, platform: str = sys.platform) -> None:
    """Lay ``share/`` into the folder, on Linux, as it goes under /usr/local; icons alone elsewhere."""
    if platform != "linux":
        ending = "ico" if platform == "win32" else "icns"
        shutil.copyfile(ICONS / f"{NAME}.{ending}", folder / f"{NAME}.{ending}")
        return
    share = folder / "share"
    for place, text in ((f"applications/{NAME}.desktop", ENTRY), (f"mime/packages/{NAME}.xml", KIND)):
        file = share / place
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    for picture in sorted(ICONS.glob("*.png")):
        size = picture.stem.rsplit("-", 1)[1]
        target = share / f"icons/hicolor/{size}x{size}/apps/{NAME}.png"
        target.parent.mkdir(parents=True)
        shutil.copyfile(picture, target)
    drawing = share / f"icons/hicolor/scalable/apps/{NAME}.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copyfile(ROOT / "assets/icons/studio.svg", drawing)
