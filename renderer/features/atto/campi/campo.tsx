import { useMemo, type ReactNode } from 'react';
import { mostraGiorno } from '../../../date.ts';
import { campoDa, type FattiCampo } from '../../../ufficiale/campo-da.ts';
import { testoA } from '../../../ufficiale/percorso.ts';
import type { Opzione } from '../../../ui/campi/scelta.tsx';
import { usaForma, type Forma } from '../forma.tsx';
import { limiti } from '../intervallo.ts';
import type { VoceCampo } from '../voci.ts';
import { CampoFoglia } from './foglia.tsx';

const decorrenza = 'testataRichiesta.dataDecorrenza';

function intervalloInParole(voce: VoceCampo, { modulo, partenza, parole }: Forma): string | undefined {
  if (!voce.fra) return undefined;
  const { dal, al } = limiti(voce.fra, modulo.richiesta, partenza);
  const giorno = (uno: typeof dal): string =>
    uno ? `${mostraGiorno(uno.giorno)} (${parole.estremo(uno.nome)})` : '';
  if (dal && dal.giorno === al?.giorno)
    return parole.t('solo', {
      giorno: mostraGiorno(al.giorno),
      dal: parole.estremo(dal.nome),
      al: parole.estremo(al.nome),
    });
  if (dal && al) return parole.t('fra', { dal: giorno(dal), al: giorno(al) });
  if (al) return parole.t('fino', { al: giorno(al) });
  return dal && parole.t('da', { dal: giorno(dal) });
}

/** A leaf of the request in its place in the form. */
export function CampoAtto({ voce }: { readonly voce: VoceCampo }): ReactNode {
  const forma = usaForma();
  const { atto, modulo, partenza, parole, epoca, errore, cambia } = forma;
  const { percorso } = voce;
  const fatti = useMemo((): FattiCampo => {
    const letti = campoDa(atto.messaggio, percorso);
    // The act says the values of a code that the schema leaves open.
    return voce.valori && letti.genere === 'testo' ? { ...letti, genere: 'scelta' } : letti;
  }, [atto, percorso, voce]);
  const valori = useMemo((): readonly Opzione[] => {
    const offerti = voce.valori ?? (fatti.genere === 'scelta' ? fatti.valori : []);
    return offerti.map((valore) => ({ valore, nome: parole.valore(percorso, valore) }));
  }, [voce, fatti, parole, percorso]);
  const nota = [voce.nota === undefined ? '' : parole.nota(voce.nota), intervalloInParole(voce, forma)]
    .filter((una) => una)
    .join(' ');
  const giorno = voce.alGiorno === undefined ? '' : testoA(modulo.richiesta, voce.alGiorno);
  return (
    <CampoFoglia
      key={`${percorso} ${epoca}`}
      percorso={percorso}
      fatti={fatti}
      valore={testoA(modulo.richiesta, percorso)}
      errore={errore(percorso)}
      etichetta={parole.nome(voce)}
      nota={nota === '' ? undefined : nota}
      facoltativo={!(voce.necessario ?? fatti.obbligatorio)}
      largo={voce.largo}
      tabella={
        fatti.genere === 'tabella' ? (voce.tabella?.(modulo.richiesta) ?? fatti.tabelle[0]) : undefined
      }
      alGiorno={giorno || testoA(modulo.richiesta, decorrenza) || partenza.oggi}
      valori={valori}
      lingua={parole.lingua}
      vuota={parole.t('scegli')}
      cambia={cambia}
    />
  );
}
