import { etaAl } from '#contract/regole/carta-identita/index.ts';
import type { TestataRichiesta } from '#contract/anpr/index.ts';
import { generalitaDi, leggi } from '../../ufficiale/lettura.ts';
import type { Scelte } from './domanda.ts';
import type { Membro, Voce } from './lotto.ts';
import type { Giudicato } from './membri.tsx';
import { richiesta6001 } from './richiesta.ts';

/** Who may ask for the whole house: the grown-ups. @param oggi `AAAA-MM-GG`. */
export function maggiorenni(membri: readonly Membro[], oggi: string): Membro[] {
  return membri.filter(({ dossier }) => {
    const nascita = leggi(dossier.dati, 'generalita.dataNascita');
    return nascita !== undefined && etaAl(nascita, oggi) >= 18;
  });
}

/**
 * A member as the one who asks for the others: recognised by the identity card that the register has, when it holds
 * today.
 */
export function comeRichiedente({ dossier }: Membro, oggi: string): Partial<Scelte> {
  const { cognome = '', nome = '', codiceFiscale } = generalitaDi(dossier);
  const carta = (campo: string): string => leggi(dossier.dati, `cartaIdentita.${campo}`) ?? '';
  const valida = carta('dataAnnullamento') === '' && carta('dataScadenza') >= oggi;
  return {
    ...{ richiedente: '1', cognome, nome, codiceFiscale: codiceFiscale?.codFiscale ?? '' },
    documento: valida ? carta('numero') : '',
    dataDocumento: valida ? carta('dataRilascio') : '',
  };
}

/** What is asked for a member: for oneself nobody is somebody else, and only who needs it is answered for. */
export function scelteDi(scelte: Scelte, { suo, forzato }: { suo: boolean; forzato: boolean }): Scelte {
  return { ...scelte, ...(suo && { richiedente: '2' as const }), forza: scelte.forza && forzato };
}

/**
 * The certificates to ask for, one a member.
 * @param chiede the member who asks, or who asks for them from outside.
 * @param testa a new header each time.
 */
export function vociDi(
  dentro: readonly Giudicato[],
  scelte: Scelte,
  chiede: string,
  testa: () => TestataRichiesta,
): Voce[] {
  return dentro.flatMap(({ membro, giudizio: { esito } }) => {
    const sue = scelteDi(scelte, { suo: membro.id === chiede, forzato: esito === 'forzando' });
    const richiesta = richiesta6001(membro.dossier, sue, testa(), 'foglio');
    const ragione = sue.forza ? { ragione: sue.ragione.trim() } : {};
    return richiesta ? [{ membro, richiesta, ...ragione, esito: { stato: 'attesa' as const } }] : [];
  });
}
