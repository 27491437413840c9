import { metti, prendi, testoA, vuoto, type Grezza } from '../../../../ufficiale/percorso.ts';
import { conGestioneCF } from '../../blocchi/identita.ts';
import { inFamigliaNuova } from './passi.ts';

const dalGiorno = (r: Grezza): string => testoA(r, 'testataRichiesta.dataDecorrenza');

/** Tab. 25: a home abroad, from the day of the act (EN207). */
export function conResidenzaEstera(r: Grezza): Grezza {
  const sua = prendi(r, 'residenzaEstera');
  return vuoto(sua)
    ? r
    : {
        ...r,
        residenzaEstera: { ...(sua as Grezza), tipoIndirizzo: '4', dataDecorrenzaResidenza: dalGiorno(r) },
      };
}

/** A family of AIRE (EF018), with the head of a new one (EF021) and the tie from the day of the act (EN206). */
export function conFamigliaAire(r: Grezza, scheda: string, legame: string): Grezza {
  const conTipo = metti(r, `${scheda}.tipoScheda`, '5');
  const capo = inFamigliaNuova(r) ? metti(conTipo, `${legame}.codiceLegame`, '1') : conTipo;
  return testoA(capo, `${legame}.codiceLegame`) === ''
    ? metti(capo, legame, undefined)
    : metti(capo, `${legame}.dataDecorrenza`, dalGiorno(r));
}

export function conCodice(r: Grezza, generalita: string): Grezza {
  const codice = testoA(r, `${generalita}.codiceFiscale.codFiscale`);
  const controllo = prendi(r, 'datiControllo') as { readonly gestioneCF?: string } | undefined;
  return { ...r, datiControllo: conGestioneCF(controllo, codice === '' ? undefined : codice) };
}
