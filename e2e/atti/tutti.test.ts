import { expect, it } from 'vitest';
import { registroAtti } from '../../renderer/features/atto/atti/index.ts';
import { storiaAltri } from './storia-altri.ts';
import { storiaCasa } from './storia-casa-e-correzioni.ts';
import { storiaIscrizioni } from './storia-iscrizioni.ts';
import { storiaRestanti } from './storia-restanti.ts';
import { storiaScheda } from './storia-scheda.ts';
import { storiaSubentro } from './storia-subentro.ts';

it('every act of the desk is sent to a register and registered, by one story or another', () => {
  const delleSchede = [...storiaScheda, ...storiaCasa, ...storiaAltri];
  const storie = [...delleSchede, ...storiaIscrizioni, ...storiaRestanti, ...storiaSubentro];
  const raccontati = new Set(storie.map(([chiave]) => chiave));
  expect(registroAtti.map(({ chiave }) => chiave).filter((una) => !raccontati.has(una))).toEqual([]);
});
