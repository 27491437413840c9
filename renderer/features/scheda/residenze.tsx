import type { ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Storia } from '#contract/wa/scheda.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { elenco, indirizzoInParole, leggi } from '../../ufficiale/lettura.ts';
import { Sezione } from '../../ui/parti.tsx';
import { conVuoti, segmenti } from './tempo.ts';

type Genere = 'qui' | 'altrove' | 'aire' | 'vuoto';
interface Tappa {
  readonly dal: string;
  readonly al?: string | undefined;
  readonly che: string;
  readonly dove?: string;
  readonly genere: Genere;
}

/** From the history where it was read; else from the record alone, which knows the present address only. */
function usaTappe(dossier: Dossier, storia: Storia | undefined): Tappa[] {
  const { t, lingua } = usaParole('scheda');
  const tappa = (una: unknown, genere: Genere, dal: string, al?: string): Tappa => {
    const tipo = leggi(una, 'tipoIndirizzo');
    const luogo = [leggi(una, 'indirizzo.cap'), leggi(una, 'indirizzo.comune.nomeComune')];
    return {
      ...{ dal, genere, che: indirizzoInParole(una) || t('senzaIndirizzo') },
      ...(al === undefined ? {} : { al }),
      dove: [
        genere === 'aire' ? t('iscrittoAire') : tipo && descrivi('25', tipo, lingua),
        luogo.filter((uno) => uno).join(' '),
      ]
        .filter((uno) => uno)
        .join(' · '),
    };
  };
  if (storia && storia.residenze.length > 0) {
    const ultimoComune = storia.residenze.at(-1)?.comune;
    return conVuoti(storia.residenze).map((una): Tappa => {
      if ('vuoto' in una) return { dal: una.dal, che: t('fuoriDalRegistro'), genere: 'vuoto' };
      const genere = una.stato === 'aire' ? 'aire' : una.comune === ultimoComune ? 'qui' : 'altrove';
      return tappa(una.residenza, genere, una.dal, una.al);
    });
  }
  return elenco(dossier.dati, 'residenza')
    .map((una) => tappa(una, 'qui', leggi(una, 'dataDecorrenzaResidenza') ?? ''))
    .toSorted((a, b) => a.dal.localeCompare(b.dal));
}

/** How they came and how they left: the two ends of the line. */
function usaEstremi({ dati }: Dossier): { inizio?: Tappa; fine?: Tappa } {
  const { t, lingua } = usaParole('scheda');
  const motivo = leggi(dati, 'datiIscrizione.iscrizioneResidente.motivoIscrizione');
  const iscritto = leggi(dati, 'datiIscrizione.datiIscrizioneComune.dataIscrizione');
  const comune = leggi(dati, 'datiIscrizione.datiIscrizioneComune.comune.nomeComune') ?? '';
  const uscito = leggi(dati, 'datiCancellazione.dataDecorrenzaCancellazione');
  const motivoUscita = leggi(dati, 'datiCancellazione.motivoCancellazione');
  return {
    ...(iscritto && {
      inizio: {
        ...{ dal: iscritto, che: t('iscrizione', { comune }), genere: 'vuoto' as const },
        dove: motivo ? descrivi('07', motivo, lingua) : '',
      },
    }),
    ...(uscito && {
      fine: {
        ...{ dal: uscito, che: t('cancellazione'), genere: 'vuoto' as const },
        dove: motivoUscita ? descrivi('15', motivoUscita, lingua) : '',
      },
    }),
  };
}

/** The line of a life at its addresses: the list below says the same in words. */
function Linea({ tappe }: { readonly tappe: readonly Tappa[] }): ReactNode {
  const { t } = usaParole('scheda');
  const parti = segmenti(tappe, oggi());
  return (
    <div aria-hidden="true">
      <svg className="linea-tempo" viewBox="0 0 100 8" preserveAspectRatio="none">
        {tappe.map(({ dal, genere }, i) => (
          <rect
            key={`${dal}-${i}`}
            className={i === tappe.length - 1 ? `linea-${genere} linea-ultima` : `linea-${genere}`}
            x={(parti[i]?.da ?? 0) + 0.15}
            width={Math.max(0, (parti[i]?.largo ?? 0) - 0.3)}
            y="0"
            height="8"
          />
        ))}
      </svg>
      <p className="linea-anni">
        <span>{tappe[0]?.dal.slice(0, 4)}</span>
        <span>{t('oggi')}</span>
      </p>
    </div>
  );
}

/** Residence over time, drawn and told, the present one first, down to how the person came. */
export function Residenze({
  dossier,
  storia,
}: {
  readonly dossier: Dossier;
  readonly storia: Storia | undefined;
}): ReactNode {
  const { t } = usaParole('scheda');
  const tappe = usaTappe(dossier, storia);
  const { inizio, fine } = usaEstremi(dossier);
  const voci = [...(fine ? [fine] : []), ...tappe.toReversed(), ...(inizio ? [inizio] : [])];
  if (voci.length === 0) return undefined;
  const ora = fine ? undefined : tappe.at(-1);
  return (
    <Sezione id="residenza" titolo={t('residenza')}>
      {tappe.length > 1 && <Linea tappe={tappe} />}
      <ol className="tempo">
        {voci.map((voce) => (
          <li key={`${voce.dal}-${voce.che}`} className={voce === ora ? 'tempo-ora' : `tempo-${voce.genere}`}>
            <time dateTime={voce.dal}>{mostraGiorno(voce.dal)}</time>
            <div>
              <strong>{voce.che}</strong>
              <span>
                {[voce.dove, voce.al && t('alGiorno', { giorno: mostraGiorno(voce.al) })]
                  .filter((uno) => uno)
                  .join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </Sezione>
  );
}
