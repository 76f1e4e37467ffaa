/** English messages of the transcript. */
export const transcriptMessages = {
  transcript: 'Transcript',
  /** @param label a letter or a number. */
  speaker: (label: string) => `Speaker ${label}`,
  searchTranscript: 'Search the transcript',
  nextMatch: 'Next match',
  previousMatch: 'Previous match',
  backToVoice: 'Back to the voice',
  transcriptFailed: 'The transcript can’t be loaded right now.',
  /** The file is no transcript. */
  transcriptUnreadable: 'The file of the transcript can’t be read.',
  /** Names the list of persons, of whom one can be chosen to see only what she or he says. */
  whoSpeaks: 'Who speaks',
  everyone: 'Everyone',
  whoWhen: 'Who speaks when',
  /** @param language its name. */
  translateTo: (language: string) => `Translate into ${language}`,
  showOriginal: 'Show the original',
};
