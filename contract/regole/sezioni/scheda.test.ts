import { describe, expect, it } from 'vitest';
import { adulto, contestoDiProva } from './di-prova.ts';
import { chiDiProva, schedaDiProva } from './scheda-di-prova.ts';
import { controllaScheda, type PartiPersona, type PartiScheda } from './scheda.ts';

function trova(cambi: PartiScheda = {}, chi: PartiPersona = chiDiProva): string[] {
  return controllaScheda({ ...schedaDiProva, ...cambi }, chi, contestoDiProva).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('every section of a request', () => {
  it('finds nothing in a record that is in order', () => {
    expect(trova()).toEqual([]);
  });

  it('leads each finding to where its section stands', () => {
    expect(trova({ cittadinanza: [{ descrizioneStato: 'MARTE', codiceStato: '199' }] })).toEqual([
      'EC036 cittadinanza.codiceStato',
    ]);
    expect(trova({ altriDati: { titoloStudio: 'ZZ' }, vedovanza: undefined, matrimonio: undefined })).toEqual(
      ['ES016 matrimonio', 'EC066 altriDati.titoloStudio'],
    );
    const { dato } = chiDiProva;
    const { sesso: _, ...senza } = adulto;
    expect(trova({}, { ...chiDiProva, dato: { ...dato, generalita: senza } })).toEqual([
      'ES038 generalita1002.generalita',
    ]);
  });

  it('takes from the request who is Italian, when the person was born, of which sex', () => {
    const permessoSoggiorno = { tipoSoggiorno: '1', numeroPassaporto: 'YA1234567' };
    expect(trova({ permessoSoggiorno })).toEqual(['EN368 permessoSoggiorno']);
    const donna = { ...adulto, sesso: 'F', dataNascita: '2021-01-01' };
    expect(
      trova(
        { attoNascitaANPR: undefined, cittadinanza: [] },
        { ...chiDiProva, dato: { ...chiDiProva.dato, generalita: donna } },
      ),
    ).toEqual(['EN216 matrimonio.coniuge.sesso', 'ES010 matrimonio.datiMatrimonio.dataEvento']);
  });
});
