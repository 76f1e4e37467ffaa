import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {writtenCues} from '../../../src/player/loading/written-transcript.js';
import {assertProperty} from '../../assert-property.js';

function read(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  return writtenCues(root, '');
}

const texts = (html: string) => read(html).map(({text}) => text);
const markup = (html: string, start = 0, end = Infinity) => {
  const [cue] = read(html);
  const box = document.createElement('div');
  box.append(cue!.copy(start, Math.min(end, cue!.text.length)));
  return box.innerHTML;
};

describe('a transcript that is written into the page', () => {
  it('keeps links, emphasis and language, also of a part', () => {
    const html =
      '<p id="a"><time>0:01</time> Read <a href="/book" class="x" onclick="go()">the <em>whole</em> book</a>, <span lang="fr">mon ami</span>.</p>';
    expect(markup(html)).to.equal(
      'Read <a href="/book">the <em>whole</em> book</a>, <span lang="fr">mon ami</span>.',
    );
    expect(markup(html, 9, 14)).to.equal('<a href="/book"><em>whole</em></a>');
  });

  it('leaves out what is no text, and links that run scripts', () => {
    expect(
      markup(
        '<p><time>1:00</time> <a href="javascript:alert(1)">A</a><script>1</script><iframe></iframe> <x-note>B</x-note></p>',
      ),
    ).to.equal('<a>A</a> B');
  });

  it('estimates the times of paragraphs without one, whose speaker goes on', () => {
    const cues = read(
      '<p>Ten chars.</p><p><time>0:10</time> <cite>Ada</cite> Ten chars.</p><p>Ten chars.</p><p><cite>Ben</cite> Ten chars.</p><p><time>0:40</time> Fifteen letters</p><p>End.</p>',
    );
    expect(cues.map(({startTime}) => startTime)).to.deep.equal([0, 10, 20, 30, 40, 41]);
    expect(cues.map(({speaker}) => speaker)).to.deep.equal([
      ...[undefined, 'Ada', 'Ada', 'Ben', undefined, undefined],
    ]);
    expect(cues.map(({approximate}) => approximate)).to.deep.equal([
      ...[true, false, true, true, false, true],
    ]);
  });

  it('takes a time at the start or the end, and no other', () => {
    expect(
      texts(
        '<p>(<time>0:01</time>) Hello.</p><p>We meet at <time>10:30</time> here.</p><p>Bye. <time>0:09</time></p>',
      ),
    ).to.deep.equal(['Hello.', 'We meet at 10:30 here.', 'Bye.']);
  });

  it('takes a cited or bold name at the start for the speaker, and no other', () => {
    const cues = read(
      '<p><time>0:01</time> I read <cite>Emma</cite>.</p><p><time>0:02</time> <b>Ada:</b> Note: <b>big</b>.</p><p><time>0:03</time> Note: <b>big</b>.</p><p><strong>Ben</strong> [<time>0:04</time>]: Yes.</p>',
    );
    expect(cues.map(({speaker, text}) => [speaker, text])).to.deep.equal([
      [undefined, 'I read Emma.'],
      ['Ada', 'Note: big.'],
      [undefined, 'Note: big.'],
      ['Ben', 'Yes.'],
    ]);
  });

  it('keeps the words of a link to a time', () => {
    expect(
      texts('<p><a href="#t=5">Hello</a> all.</p><p><a href="#t=9">0:09</a> Bye.</p>'),
    ).to.deep.equal(['Hello all.', 'Bye.']);
  });

  it('reads terms as speakers, headings, and paragraphs in items once', () => {
    const cues = read(
      '<h3>Intro</h3><dl><dt>Ada <time>0:02</time></dt><dd>Hello.</dd><dt>Ben</dt><dd>Yes.</dd></dl><ul><li><p><time>0:09</time> No.</p></li></ul>',
    );
    expect(
      cues.map(({startTime, speaker, heading, text}) => [startTime, speaker, heading, text]),
    ).to.deep.equal([
      [2, 'Ada', 'Intro', 'Hello.'],
      [2 + (7 * 6) / 10, 'Ben', undefined, 'Yes.'],
      [9, undefined, undefined, 'No.'],
    ]);
  });

  it('is empty without a time', () => {
    expect(read('<p>Soon.</p>')).to.deep.equal([]);
  });

  it('loses no character, wherever it is split', () => {
    const word = fc.constantFrom(
      'a',
      '<b>b c</b>',
      ' ',
      '\n',
      'é',
      '<i> d<a href="/">e</a></i>',
      '<br>',
      '😀',
    );
    assertProperty(
      fc.property(fc.array(word), fc.nat(30), (words, at) => {
        const [cue] = read(`<p><time>0:01</time> x${words.join('')}y</p>`);
        const {text, copy} = cue!;
        const middle = Math.min(at, text.length);
        const parts = [copy(0, middle), copy(middle, text.length)];
        expect(parts.map(({textContent}) => textContent).join('')).to.equal(text);
        expect(text).to.match(/^x\S?.*y$/su);
        expect(text).not.to.match(/\s\s/);
      }),
    );
  });
});
