/** One English sentence for each reason of a `PlayerError`. */
export const errorMessages = {
  'not-found': 'This episode can’t be found right now.',
  'no-episode': 'There is no episode at this address.',
  'no-audio': 'This episode has no audio.',
  blocked: 'Your browser wants you to press play once more.',
  network: 'The connection to the audio broke off.',
  decode: 'The audio file is damaged here.',
  unsupported: 'The audio can’t be played.',
  policy: 'This website’s security settings don’t allow this episode to play.',
  incomplete: 'Part of the player could not be loaded.',
};
