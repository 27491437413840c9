import type { ReactNode } from 'react';
import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import { usaParole } from '../../lingua.ts';
import { limite6001 } from '../../ufficiale/limiti.ts';
import { CampoScelta, CampoSelezione, Spunta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { esenteDaiDiritti, type Scelte } from './domanda.ts';
import type { ProprietaScelte } from './scelte.tsx';

const c = 'datiControllo';
const destinazioni = ['0', '1', '2', '3', '4'] as const;

function Esenzione({ scelte, cambia, errore, oggi, parametri }: ProprietaScelte): ReactNode {
  const { t, lingua } = usaParole('certificati');
  return (
    <>
      <CampoSelezione
        nome={`${c}.esenzioneBollo`}
        etichetta={t('esenzione')}
        nota={t('esenzioneNota')}
        valore={scelte.esenzione}
        cambia={(esenzione) => {
          cambia({ esenzione });
        }}
        vuota={t('scegli')}
        opzioni={vociValide('39', oggi)
          .filter(({ codice }) => parametri.esenzioni?.includes(codice) ?? true)
          .map((una) => ({ valore: una.codice, nome: etichetta(una, lingua) }))}
        errore={errore(`${c}.esenzioneBollo`)}
      />
      {scelte.esenzione === '99' && (
        <CampoTesto
          nome={`${c}.descrizioneEsenzioneBollo`}
          etichetta={t('descrizione')}
          valore={scelte.descrizione}
          cambia={(descrizione) => {
            cambia({ descrizione });
          }}
          errore={errore(`${c}.descrizioneEsenzioneBollo`)}
          {...limite6001(`${c}.descrizioneEsenzioneBollo`)}
        />
      )}
    </>
  );
}

/** What it is for, and what is paid for it: the amounts come from what the municipality has set. */
export function Oneri(proprieta: ProprietaScelte): ReactNode {
  const { scelte, cambia, errore, parametri } = proprieta;
  const { t } = usaParole('certificati');
  const esente = scelte.uso === 'esente';
  const virtuale = parametri.autorizzazioneBolloVirtuale;
  const usoFisso = scelte.destinazione === '0' ? undefined : t(`destinazioneBollo.${scelte.destinazione}`);
  return (
    <>
      <CampoSelezione
        nome={`${c}.paEstera`}
        etichetta={t('destinazione')}
        nota={usoFisso}
        valore={scelte.destinazione}
        cambia={(scelta) => {
          cambia({ destinazione: destinazioni.find((una) => una === scelta) ?? '0' });
        }}
        opzioni={destinazioni.map((valore) => ({ valore, nome: t(`destinazioni.${valore}`) }))}
      />
      <CampoScelta
        nome="uso"
        etichetta={t('uso')}
        inRiga
        valore={scelte.uso}
        cambia={(uso) => {
          cambia({ uso: uso === 'esente' ? 'esente' : 'bollo' });
        }}
        opzioni={[
          { valore: 'bollo', nome: t('usoBollo') },
          { valore: 'esente', nome: t('usoEsente') },
        ]}
      />
      {esente && <Esenzione {...proprieta} />}
      <div className="riga-campi">
        {!esente && <Importo che="bollo" {...{ scelte, cambia, errore }} />}
        <Importo
          che="diritti"
          nota={esenteDaiDiritti(scelte) ? t('dirittiEsenti') : undefined}
          {...{ scelte, cambia, errore }}
        />
      </div>
      {!esente && (
        <Spunta
          nome="bolloVirtuale"
          etichetta={t('bolloVirtuale')}
          nota={virtuale ?? t('bolloVirtualeNota')}
          valore={scelte.bolloVirtuale}
          cambia={(bolloVirtuale) => {
            cambia({ bolloVirtuale });
          }}
        />
      )}
    </>
  );
}

function Importo({
  che,
  nota,
  scelte,
  cambia,
  errore,
}: Pick<ProprietaScelte, 'scelte' | 'cambia' | 'errore'> & {
  readonly che: keyof Pick<Scelte, 'bollo' | 'diritti'>;
  readonly nota?: string | undefined;
}): ReactNode {
  const { t } = usaParole('certificati');
  return (
    <CampoTesto
      nome={`${c}.${che}`}
      etichetta={t(che)}
      largo="poco"
      nota={nota}
      valore={scelte[che]}
      cambia={(scritto) => {
        cambia({ [che]: scritto });
      }}
      errore={errore(`${c}.${che}`)}
    />
  );
}
