export const help = `Reads podcast episodes, chapters, transcripts and feeds in the formats of docs/formats.md.

  kapitel check FILES…              say what is wrong in them, and how to mend it
  kapitel convert FILE --to FORMAT  write one of them as something else

check
  Takes files and folders; of a folder, every episode, feed, chapters file and transcript in it.
  An error is something a listener would miss, such as a chapter without a time. A warning is
  something that was put right on the way, such as chapters out of order.
  --json            one JSON array instead of sentences: [{file, format, title, chapters, problems}]
  Ends with 1 if there is an error in any file, else with 0.

    kapitel check content/podcast
    kapitel check --json feed.xml | jq '.[].problems'

convert
  Writes to standard output.
  --to json           Kapitel's own episode JSON, which an editor can check (episode.schema.json)
  --to chapters-json  Podcasting 2.0 chapters, for <podcast:chapters> in a feed
  --to psc            Podlove Simple Chapters
  --to vtt            WebVTT: the chapters, or the transcript where there are none
  --to mp4chaps       lines for mp4chaps, ffmpeg's friends and the Auphonic web form
  --to html           what to paste into a page: the element, what shows without scripts,
                      and schema.org data for search engines
  --item WHICH        of a feed: a guid, an episode number, a part of the address, or latest
  --url ADDRESS       where the file is published; relative addresses in it start there, and html
                      names it as the page of an episode that tells none
  --src ADDRESS       for html: where the page finds the episode, if not under the file's name

    kapitel convert 179.md --to chapters-json > 179.chapters.json
    kapitel convert feed.xml --item 179 --to html

  -h, --help     this text
  -v, --version  the version
`;
