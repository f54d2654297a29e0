"""The npm packages that the font files are made of: versions and checksums."""

from __future__ import annotations

from collections.abc import Mapping

from geodata.building.fetching import Package

CUT_BY_FONTSOURCE = (
    "ibm-plex-sans",
    "ibm-plex-sans-arabic",
    "noto-sans-armenian",
    "noto-sans-georgian",
)
"""Families that fontsource cuts; of the others, the whole fonts of Expo are cut here."""


def _package(name: str, version: str, sha256: str) -> Package:
    scope = "@fontsource" if name in CUT_BY_FONTSOURCE else "@expo-google-fonts"
    file = f"{scope.removeprefix('@')}-{name}-{version}.tgz"
    return Package("npm", f"{scope}/{name}", version, file, sha256)


PACKAGES: Mapping[str, Package] = {
    name: _package(name, version, sha256)
    for name, version, sha256 in (
        (
            "ibm-plex-sans",
            "5.3.0",
            "232592af20ae413026cc705fc9c104135fb760432fd710f06a02c39e062d3213",
        ),
        (
            "ibm-plex-sans-arabic",
            "5.3.0",
            "282f301531ee62f317673553a3cd4ff9d0bc7bebfd5d9bcfe82ce2db9b64ff47",
        ),
        (
            "noto-sans-armenian",
            "5.3.0",
            "ce3b746119f1e728f0b9902287654a8828dd67cc6520139e8745f74779a92713",
        ),
        (
            "noto-sans-georgian",
            "5.3.0",
            "9aa744e7482a6a7eb8ed8139208d6e430c62c20637c8eff0ce15358f3b5c3e9c",
        ),
        ("noto-sans", "0.4.2", "98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548"),
        (
            "noto-sans-arabic",
            "0.4.3",
            "29e966f9d48a4ce7dd3c2c4c016f29cd888089538217303fb2c87de9e7f048ed",
        ),
        (
            "noto-sans-hebrew",
            "0.4.1",
            "f82f8e852e3355521c511f2762a0130216d208d108bf4739aa977eb6a6d3012c",
        ),
        (
            "noto-sans-ethiopic",
            "0.4.2",
            "3030fe790f54df5297904e82da1d5216df61064af4e2ca2972ad166a6ad81f49",
        ),
        (
            "noto-sans-devanagari",
            "0.4.1",
            "fb9a4c288af3829f383d945fcec350c8cdf99abf18ffe55c987c495bca42e80e",
        ),
        (
            "noto-sans-bengali",
            "0.4.4",
            "aea68a0e86d50c55739f11b3efebf859cbc63219ad1dfbf83dc7e6cfd84a4243",
        ),
        (
            "noto-sans-gurmukhi",
            "0.4.1",
            "a880021879dfa6df078c64a414c07045491269d6ed2f585487208eccb1e0d326",
        ),
        (
            "noto-sans-gujarati",
            "0.4.2",
            "8755e83efd5f0a75427bcb9adae912167c6c1fbd94d2a820c91655e0b58673af",
        ),
        (
            "noto-sans-oriya",
            "0.4.2",
            "bbcea7223feeeb829820389292012697662e544ef845e1fd4e954a1b1d9ef21c",
        ),
        (
            "noto-sans-tamil",
            "0.4.3",
            "e86c62e93d3e47ec8b93f71681e1ae2010b22a9f5e8bcd496b3e46c6ba70750e",
        ),
        (
            "noto-sans-telugu",
            "0.4.2",
            "ffff86f2371e34a7f0c5b14c9d0eef1e4dc50556afb6fd0e74aebfb29dd1436f",
        ),
        (
            "noto-sans-kannada",
            "0.4.3",
            "e992988b66d3fa6c19a569d60b6fabb1b84df4789ce13ee6d643fdddc6720dad",
        ),
        (
            "noto-sans-malayalam",
            "0.4.2",
            "0f8036413aec0173042900862a9bd6c4180b755d1075f8e05561ced8e9304ca3",
        ),
        (
            "noto-sans-sinhala",
            "0.4.2",
            "3c73b2be95baaae05b3cddde8a7a59b82f290776bda38b14fa67db6a9c845bce",
        ),
        (
            "noto-sans-ol-chiki",
            "0.4.2",
            "444b25feabd4a5da98615463e730ba38f74c4870ef0554a0b6c70e22e4bc4ed4",
        ),
        (
            "noto-sans-meetei-mayek",
            "0.4.2",
            "98f6acbf0df6d8aa4af41b8e357607f07899d8146bcceea1ea367cfcd0587060",
        ),
        (
            "noto-sans-thaana",
            "0.4.2",
            "c5dd11675b1ce69039fc686bc35b713a492873cda525eb385d86a315e5f3d0b1",
        ),
        (
            "noto-serif-tibetan",
            "0.4.2",
            "236aad4d71be07cf07adb0f6a8714f72b829a4de9a0c57c0ff0009cac4ab9b10",
        ),
        (
            "noto-sans-thai",
            "0.4.2",
            "44282ae7c24587e7e50f083e5db3aafa8011ac2eac1159ef62be4fc516a66165",
        ),
        (
            "noto-sans-lao",
            "0.4.2",
            "3345f1310e88b0296fb055a2d0fbd628a61d0528a8ec06b3ef75b1a8ef204d29",
        ),
        (
            "noto-sans-khmer",
            "0.4.3",
            "cb4f3e93186d59c60d21b386fde7de3d554617a6c857f148c777a64fba608793",
        ),
        (
            "noto-sans-myanmar",
            "0.4.2",
            "14db9970d908b8e46c65ddcbb66aa789add2e76e6e4cfc48e2f454c5e20ea39f",
        ),
        (
            "noto-sans-tifinagh",
            "0.4.1",
            "7d587ea7d69cfbe5a858639162a5f4e97d412cc7d3b7703f50711c6414eed928",
        ),
        (
            "noto-sans-mongolian",
            "0.4.1",
            "383061682ce39c24b3656c298f9a2675a88465a699ea9f0cfe3d319b5ae0a519",
        ),
        (
            "noto-sans-sc",
            "0.4.3",
            "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
        ),
        (
            "noto-sans-tc",
            "0.4.3",
            "e7532a3a43a6c660ee0351a167b99fe0da52f20b4940fb3fc067ed7c5bd594bf",
        ),
        (
            "noto-sans-jp",
            "0.4.3",
            "563ee80509692e2b2f42ceae6a0b82afecb90daa1b3d025bcebdf3d9120f43a3",
        ),
        (
            "noto-sans-kr",
            "0.4.3",
            "7614af529705ea48e8b76cb3b056b92db66b7625ef3fc97ce76366063df94d3f",
        ),
        (
            "noto-sans-symbols",
            "0.4.1",
            "d72d2f96c1c351967ec57842471b1da43ab8b1a40ecb003b1b0a0f50a3ee6388",
        ),
        (
            "noto-sans-symbols-2",
            "0.4.1",
            "3bf3d6333487df36e88d146e032a9ed8246617ca2dfe1513a8a382c3fad12ac4",
        ),
        (
            "noto-sans-math",
            "0.4.2",
            "652041ca903e7adcc1502a0621350526463e91416757310391370ff5f8fb3ce8",
        ),
    )
}
"""What the files are made of, by the name in its registry."""
