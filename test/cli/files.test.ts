/** Files that are no documents, whatever is in them. */
import { describe, expect, it } from 'vitest';
import { cli, folder, issuesOf, placesOf } from './support.js';

const check = async (content: string | Buffer): Promise<readonly [code: number, places: readonly string[]]> => {
  const said = await cli(['check', 'x.json', '--json'], { cwd: folder({ 'x.json': content }) });
  return [said.code, placesOf(said).map((place) => place.replace('x.json:', ''))];
};

describe('files that cannot be read', () => {
  it.each([
    ['UTF-16, little end first', Buffer.from('\ufeff{}', 'utf16le'), 'file.not-utf8'],
    ['UTF-16, big end first', Buffer.from([0xfe, 0xff, 0, 0x7b]), 'file.not-utf8'],
    ['UTF-16 without a mark', Buffer.from('{}', 'utf16le'), 'file.binary'],
    ['Latin-1', Buffer.from([0x22, 0xe9, 0x22]), 'file.not-utf8'],
    ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), 'file.binary'],
  ])('%s', async (_, content, code) => {
    expect(await check(content)).toEqual([2, [`null:null ${code}`]]);
  });

  it('nothing there, and a folder', async () => {
    const cwd = folder({ 'folder/x.json': {} });
    const said = await cli(['check', 'nope.json', 'folder', 'folder/x.json/y', '--json'], { cwd });
    expect(said.code).toBe(2);
    expect(issuesOf(said).map(({ file, code }) => [file, code])).toEqual([
      ['nope.json', 'file.missing'],
      ['folder', 'file.directory'],
      ['folder/x.json/y', 'file.missing'],
    ]);
    expect((await cli(['check', 'nope.json'], { cwd })).out).toMatch(
      /^nope\.json error There is no such file\. \[file\.missing\]\n {2}Check the path\./,
    );
  });

  it('more than 64 MB', async () => {
    expect(await check(Buffer.alloc(64 * 1024 * 1024 + 1, ' '))).toEqual([2, ['null:null file.too-large']]);
  });

  it('a name that no system takes', async () => {
    const said = await cli(['check', 'a\0b', '--json'], { cwd: folder({}) });
    expect(said.code).toBe(2);
    expect(issuesOf(said)).toMatchObject([{ code: 'file.unreadable' }]);
  });
});

describe('files that are no JSON', () => {
  it.each([
    ['nothing', '', '1:1 json.empty'],
    ['space only', ' \n\t', '1:1 json.empty'],
    ['cut off', '{ "claims": [ { "id": "c1", ', '1:29 json.malformed'],
    ['something after the end', '{}\n{}', '2:1 json.malformed'],
    ['a comma too many', '{\n "id": "x",\n}', '3:1 json.malformed'],
    ['a comment', '// a plan\n{}', '1:1 json.malformed'],
    ['ten million brackets', '['.repeat(10_000_000), '1:513 json.too-deep'],
    ['a hundred thousand objects inside one another', '{"a":'.repeat(100_000), '1:2561 json.too-deep'],
    ['millions of values', `[${'1,'.repeat(1_200_000)}1]`, '1:2199999 json.too-large'],
    ['a text without end', `{"a": "${'x'.repeat(1000)}`, '1:7 json.malformed'],
    ['a backslash at the very end', '"\\', '1:1 json.malformed'],
  ])('%s', async (_, content, place) => {
    expect(await check(content)).toEqual([2, [place]]);
  });

  it('every mistake, one a line, with words for each', async () => {
    const lines = [
      "{ 'a': 1,",
      '"b" 2,',
      '"c": [1 2],',
      '"d": [1,],',
      '"e": NULL,',
      '"f": NaN,',
      '"g": 1.,',
      '"h": "\\q",',
      '"i": "\\u12",',
      '"j": "tab\there",',
      'k: 1,',
      '"l": /* no */ 1,',
      '"m": "open,',
      '"n": ,',
      '}',
    ];
    const said = await cli(['check', 'x.json', '--json'], { cwd: folder({ 'x.json': lines.join('\n') }) });
    const words = new Map(issuesOf(said).map(({ line, message, hint }) => [line, `${message} ${hint}`]));
    expect(words).toEqual(
      new Map([
        [1, "`'a'` is no JSON. Write texts and keys in double quotes."],
        [2, 'A colon is missing after the key. Write ":" between a key and its value.'],
        [3, 'A comma is missing before this. Write "," between entries.'],
        [4, 'A value is missing before "]". Write it, or remove the comma before.'],
        [5, '`NULL` is no JSON. Write true, false or null in lower case.'],
        [6, '`NaN` is no JSON. Texts and keys stand in double quotes.'],
        [7, 'A number is not finished. Write digits on both sides of the point.'],
        [8, 'A backslash begins an escape that JSON does not have. Write \\\\ for a backslash.'],
        [9, 'A backslash begins an escape that JSON does not have. Write \\\\ for a backslash.'],
        [10, 'A character stands here that texts may only hold escaped. Write a tab as \\t.'],
        [11, '`k` is no JSON. Texts and keys stand in double quotes.'],
        [12, 'JSON has no comments. Write remarks under a key that begins with "x-".'],
        [13, 'A text is not closed on its line. Close it with a double quote; a line break within a text is written \\n.'],
        [14, expect.any(String)],
        [15, expect.any(String)],
      ]),
    );
  });

  it('at most a hundred of them', async () => {
    expect((await check('{ x\n'.repeat(5_00)))[1]).toHaveLength(100);
  });

  it('an open list and an open object', async () => {
    const words = async (content: string): Promise<string> =>
      issuesOf(await cli(['check', 'x.json', '--json'], { cwd: folder({ 'x.json': content }) }))[0]?.message ?? '';
    expect(await words('[1')).toBe('A list is not closed.');
    expect(await words('{"a": 1')).toBe('An object is not closed.');
    expect(await words('{"a" : }')).toBe('A value is missing before "}".');
    expect(await words('{"a": 1, }')).toBe('A comma stands before the closing brace.');
    expect(await words('{} []')).toBe('Something follows the end of the document.');
  });
});

describe('files that are odd and good JSON', () => {
  it('a byte order mark, and lines that end as on Windows', async () => {
    expect(await check('\ufeff{\r\n "costshare": "plan/1",\r\n "id": 5\r\n}')).toEqual([
      1,
      ['1:1 key.missing', '1:1 key.missing', '1:1 key.missing', '3:8 id.malformed'],
    ]);
  });

  it('keys written twice, each of them, however deep', async () => {
    const [code, places] = await check('{ "id": 1,\n "id": 2, "a": [{ "b": 1,\n  "b": 2 }, "b"],\n "id": 3 }');
    expect(code).toBe(1);
    expect(places.filter((place) => place.endsWith('json.duplicate-key'))).toEqual([
      '2:2 json.duplicate-key',
      '3:3 json.duplicate-key',
      '4:2 json.duplicate-key',
    ]);
  });

  it('a document on one line is shown around the place', async () => {
    const cwd = folder({
      'x.json': JSON.stringify({
        costshare: 'scenario/1',
        title: 'x'.repeat(500),
        claims: [],
        household: { members: [{ id: 'a b' }] },
        'x-more': 'y'.repeat(500),
      }),
    });
    const [place, line, caret] = (await cli(['check', 'x.json'], { cwd })).out.split('\n');
    expect(place).toBe('x.json:1:580 error "a b" is no id. [id.malformed]');
    expect(line?.length).toBeLessThan(110);
    expect(line?.slice(caret?.indexOf('^'))).toMatch(/^"a b"\}\]\}/);
  });

  it('control characters in what is shown are made visible', async () => {
    const cwd = folder({ 'x.json': '{ "costshare": "plan/1", "id": "\\u001b[2J\u202e" }' });
    expect((await cli(['check', 'x.json'], { cwd })).out).not.toMatch(/[\u001b\u202e]/);
  });
});
