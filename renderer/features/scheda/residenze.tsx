import type { ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { elenco, indirizzoInParole, leggi } from '../../ufficiale/lettura.ts';
import { Sezione } from '../../ui/parti.tsx';

interface Tappa {
  readonly giorno: string;
  readonly che: string;
  readonly dove?: string;
}

/** Residence over time, the present one first, down to how the person came. */
export function Residenze({ dossier: { dati } }: { readonly dossier: Dossier }): ReactNode {
  const { t, lingua } = usaParole('scheda');
  const residenze = elenco(dati, 'residenza').map((una): Tappa => {
    const comune = leggi(una, 'indirizzo.comune.nomeComune');
    const cap = leggi(una, 'indirizzo.cap');
    const tipo = leggi(una, 'tipoIndirizzo');
    return {
      giorno: leggi(una, 'dataDecorrenzaResidenza') ?? '',
      che: indirizzoInParole(una),
      dove: [tipo && descrivi('25', tipo, lingua), [cap, comune].filter((uno) => uno).join(' ')]
        .filter((uno) => uno)
        .join(' · '),
    };
  });
  const motivo = leggi(dati, 'datiIscrizione.iscrizioneResidente.motivoIscrizione');
  const iscritto = leggi(dati, 'datiIscrizione.datiIscrizioneComune.dataIscrizione');
  const uscito = leggi(dati, 'datiCancellazione.dataDecorrenzaCancellazione');
  const motivoUscita = leggi(dati, 'datiCancellazione.motivoCancellazione');
  const comune = leggi(dati, 'datiIscrizione.datiIscrizioneComune.comune.nomeComune') ?? '';
  const tappe: Tappa[] = [
    ...(uscito
      ? [
          {
            giorno: uscito,
            che: t('cancellazione'),
            dove: motivoUscita ? descrivi('15', motivoUscita, lingua) : '',
          },
        ]
      : []),
    ...residenze.toSorted((a, b) => b.giorno.localeCompare(a.giorno)),
    ...(iscritto
      ? [
          {
            giorno: iscritto,
            che: t('iscrizione', { comune }),
            dove: motivo ? descrivi('07', motivo, lingua) : '',
          },
        ]
      : []),
  ];
  if (tappe.length === 0) return undefined;
  return (
    <Sezione id="residenza" titolo={t('residenza')}>
      <ol className="tempo">
        {tappe.map(({ giorno, che, dove }, i) => (
          <li key={`${giorno}-${che}`} className={i === 0 && !uscito ? 'tempo-ora' : undefined}>
            <time dateTime={giorno}>{mostraGiorno(giorno)}</time>
            <div>
              <strong>{che}</strong>
              {dove && <span>{dove}</span>}
            </div>
          </li>
        ))}
      </ol>
    </Sezione>
  );
}
