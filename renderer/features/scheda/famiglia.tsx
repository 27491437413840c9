import type { ReactNode } from 'react';
import type { Componente, Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { legame } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import { anni } from '../cerca/eta.ts';

/** Tab. 5, tab. 6: the head of a family, or who answers for a convivenza. */
const intestatario = '1';

function Membro({
  uno,
  tipoScheda,
  questo,
}: {
  readonly uno: Componente;
  readonly tipoScheda: string;
  readonly questo: boolean;
}): ReactNode {
  const { t, lingua } = usaParole('scheda');
  const { vai } = usaNavigazione();
  const nome = `${uno.cognome} ${uno.nome}`;
  const suoi = anni(uno.dataNascita, oggi());
  return (
    <li className={uno.codiceLegame === intestatario ? 'albero-capo' : undefined}>
      <button
        type="button"
        aria-current={questo ? 'true' : undefined}
        onClick={() => {
          vai({ nome: 'scheda', id: uno.idSchedaSoggettoANPR, titolo: nome });
        }}
      >
        <Icona nome="persona" />
        <span>
          <strong>{nome}</strong>
          <small>
            {legame(uno.codiceLegame, tipoScheda, lingua)}
            {suoi !== undefined && ` · ${t('anni', { count: suoi })}`}
            {` · ${t('dalGiorno', { giorno: mostraGiorno(uno.dataDecorrenza) })}`}
          </small>
        </span>
      </button>
    </li>
  );
}

/** The household as a tree: who heads it, and everyone by their tie to them. Each opens. */
export function Famiglia({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { t } = usaParole('scheda');
  const { famiglia } = dossier;
  if (!famiglia)
    return (
      <Sezione id="famiglia" titolo={t('famiglia')}>
        <p>{t('senzaFamiglia')}</p>
      </Sezione>
    );
  const titolo = famiglia.tipoScheda === '4' ? t('convivenza') : t('famiglia');
  return (
    <Sezione
      id="famiglia"
      titolo={famiglia.denominazioneConvivenza ? `${titolo}: ${famiglia.denominazioneConvivenza}` : titolo}
      azioni={famiglia.incompleta ? <Distintivo tono="attenzione">{t('incompleta')}</Distintivo> : undefined}
    >
      <p className="scheda-nota">
        {t('famigliaDi', {
          count: famiglia.componenti.length,
          id: famiglia.idFamigliaConvivenzaANPR,
          giorno: mostraGiorno(famiglia.dataOrigine),
        })}
      </p>
      <ul className="albero">
        {famiglia.componenti.map((uno) => (
          <Membro
            key={uno.idSchedaSoggettoANPR}
            uno={uno}
            tipoScheda={famiglia.tipoScheda}
            questo={uno.idSchedaSoggettoANPR === dossier.idSchedaSoggettoANPR}
          />
        ))}
      </ul>
    </Sezione>
  );
}
