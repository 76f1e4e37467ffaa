export const help = `Reads podcast episodes, chapters, transcripts and feeds in the formats of docs/formats.md.

  kapitel check FILES…              say what is wrong in them, and how to repair it
  kapitel convert FILE --to FORMAT  write one of them as something else

check
  Takes files and folders; of a folder, every episode, feed, chapters file, transcript and MP3 in it.
  An error is something a listener would miss, such as a chapter without a time, or an MP3 whose
  length browsers can only guess. A warning is something that was put right on the way, such as
  chapters out of order, or is doubtful, such as a key like “chpaters”. A note names the keys that
  are not used.
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
  --to html           what to paste into a page: the element and its content, which also shows
                      without scripts
  --to json-ld        schema.org data for search engines, for the template of a page
  --to oembed         the answer of an oEmbed endpoint: a frame with the player; needs --frame
  --item WHICH        of a feed: a guid, an episode number, a part of the URL, or latest
  --url URL           where the file is published: the base of relative URLs in it; json-ld
                      names it as the page of an episode that names none
  --src URL           for html: where the player fetches the episode; without it the player reads
                      the content of the element
  --frame URL         for oembed: embed.html with its parameters
  Problems go to standard error.

    kapitel convert 179.md --to chapters-json > 179.chapters.json
    kapitel convert feed.xml --item 179 --to html

  -h, --help     this text
  -v, --version  the version
`;
