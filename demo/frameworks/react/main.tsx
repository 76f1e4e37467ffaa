import {useState} from 'react';
import {createRoot} from 'react-dom/client';
import 'kapitel/kapitel.js';
import type {} from 'kapitel/react';

function Episode() {
  const [chapter, setChapter] = useState('');
  return (
    <>
      <kapitel-player
        src="../../episodes/179.json"
        layout="compact"
        onchapterchange={({currentTarget: {chapters, activeChapterIndex}}) =>
          setChapter(chapters[activeChapterIndex]?.title ?? '')
        }
      />
      <p id="chapter">{chapter}</p>
    </>
  );
}

createRoot(document.querySelector('#app')!).render(<Episode />);
