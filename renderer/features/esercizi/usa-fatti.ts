import { useEffect } from 'react';
import { ascoltaAccaduto } from '../../accaduto.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import { fattiFra, ricorda, type Quadro } from './fatti.ts';
import { registroEsercizi } from './registro.ts';

/** What each operator's desk looked like last: in memory only, so that a page opened again shows that it was. */
const ultimi = new Map<string, Quadro>();
let ultimoDentro: string | undefined;
const scambi = new Set<string>();

/** Somebody comes in: for the others a colleague has taken the desk; for them, they are back. */
function entra(operatore: string): void {
  if (ultimoDentro !== undefined && ultimoDentro !== operatore) scambi.add(ultimoDentro);
  ultimoDentro = operatore;
  if (scambi.delete(operatore)) registroEsercizi.annota(operatore, [{ tipo: 'collega' }]);
  const prima = ultimi.get(operatore);
  registroEsercizi.annota(operatore, [{ tipo: 'ritorno', pagina: prima === undefined }]);
  if (prima) ultimi.set(operatore, { ...prima, schermata: '' });
}

/** Follows the work of whoever is in, for the exercise in course. */
export function usaFatti(): void {
  const { operatore, inSede, bozze, pratiche } = usaSessione();
  const { qui } = usaNavigazione();

  useEffect(() => {
    entra(operatore);
    const smetti = ascoltaAccaduto((chiamata, ok) => {
      registroEsercizi.annota(operatore, [{ tipo: 'risposta', chiamata, ok }]);
    });
    return () => {
      smetti();
      registroEsercizi.annota(operatore, [{ tipo: 'bloccato' }]);
    };
  }, [operatore]);

  useEffect(() => {
    const prima = ultimi.get(operatore);
    const adesso = ricorda(prima, { schermata: qui.nome, inSede, bozze, pratiche });
    ultimi.set(operatore, adesso);
    registroEsercizi.annota(operatore, fattiFra(prima, adesso));
  }, [operatore, qui, inSede, bozze, pratiche]);
}
