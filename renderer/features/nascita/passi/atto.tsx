import type { ReactNode } from 'react';
import { mostraGiorno } from '../../../date.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoLuogo } from '../../../ui/campi/luogo.tsx';
import { CampoScelta } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { limite1001 } from '../../../ufficiale/limiti.ts';
import { a, ansc } from '../campi.ts';
import type { Modulo } from '../modulo.ts';
import type { PassoModulo } from './parti.ts';

type DatoAtto = 'numero' | 'parte' | 'serie' | 'anno' | 'volume' | 'ufficio' | 'idANSC';

const percorsi: Readonly<Record<DatoAtto, string>> = {
  numero: `${a}.numeroAtto`,
  parte: `${a}.parte`,
  serie: `${a}.serie`,
  anno: `${a}.anno`,
  volume: `${a}.volume`,
  ufficio: `${a}.ufficioMunicipio`,
  idANSC: `${ansc}.idANSC`,
};
const facoltativi: readonly DatoAtto[] = ['serie', 'volume', 'ufficio'];

/** The deed without which no birth is registered (ES080). */
export function PassoAtto({ modulo, cambia, errore, t, oggi }: PassoModulo): ReactNode {
  const { atto } = modulo;
  const digitale = atto.tipo === 'ansc';
  function cambiaAtto(cambi: Partial<Modulo['atto']>): void {
    const nuovo = { ...atto, ...cambi };
    if ('comune' in cambi && cambi.comune === undefined) delete nuovo.comune;
    cambia({ atto: nuovo });
  }
  function campo(dato: DatoAtto): ReactNode {
    const percorso = percorsi[dato];
    return (
      <CampoTesto
        key={dato}
        nome={percorso}
        etichetta={t(`atto.${dato}`)}
        facoltativo={facoltativi.includes(dato)}
        valore={atto[dato]}
        cambia={(valore) => {
          cambiaAtto({ [dato]: valore });
        }}
        errore={errore(percorso)}
        maiuscolo
        {...limite1001(percorso)}
      />
    );
  }
  return (
    <>
      <CampoScelta
        nome="atto.tipo"
        etichetta={t('atto.tipo')}
        inRiga
        valore={atto.tipo}
        cambia={(tipo) => {
          cambiaAtto({ tipo: tipo === 'ansc' ? 'ansc' : 'carta' });
        }}
        opzioni={[
          { valore: 'carta', nome: t('atto.carta') },
          { valore: 'ansc', nome: t('atto.ansc') },
        ]}
      />
      <CampoLuogo
        nome={`${a}.comuneRegistrazione`}
        etichetta={t('atto.comune')}
        nota={t('atto.comuneNota')}
        valore={atto.comune}
        cambia={(comune) => {
          cambiaAtto({ comune });
        }}
        data={atto.formato}
        tipo="comune"
        errore={errore(`${a}.comuneRegistrazione`)}
      />
      {digitale && campo('idANSC')}
      <div className="riga-campi riga-stretta">
        {(digitale ? (['numero', 'anno'] as const) : (['numero', 'parte', 'serie', 'anno'] as const)).map(
          campo,
        )}
      </div>
      <CampoData
        nome={`${a}.dataFormazioneAtto`}
        etichetta={t('atto.formato')}
        nota={t(modulo.dataNascita === '' ? 'atto.formatoNota' : 'atto.formatoFra', {
          dal: mostraGiorno(modulo.dataNascita),
          al: mostraGiorno(oggi),
        })}
        valore={atto.formato}
        cambia={(formato) => {
          cambiaAtto({ formato });
        }}
        errore={errore(`${a}.dataFormazioneAtto`)}
      />
      <div className="riga-campi">
        {(digitale ? (['ufficio'] as const) : (['ufficio', 'volume'] as const)).map(campo)}
      </div>
    </>
  );
}
