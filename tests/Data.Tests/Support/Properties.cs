using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Pathways.Data.Tests.Support;

/// <summary>Runs a property on cases drawn from a fixed seed, so that a failure can be seen again.</summary>
internal static class Properties
{
    public static void Hold<T>(Gen<T> cases, Action<T> check, int count = 300)
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(new Replay(new Rnd(20250901UL), FSharpOption<int>.None)),
            Prop.ForAll(cases.ToArbitrary(), check));

    /// <summary>A text with up to <paramref name="most"/> letters struck out, put in or doubled.</summary>
    public static Gen<string> Mutated(string text, string letters, int most)
    {
        var change =
            from at in Gen.Choose(0, int.MaxValue - 1)
            from what in Gen.Choose(0, 4)
            from letter in Gen.Elements(letters.ToCharArray())
            select (at, what, letter);
        return Gen.ListOf(change).Select(changes => changes.Take(most).Aggregate(text, (now, next) => Change(now, next.at, next.what, next.letter)));
    }

    private static string Change(string text, int at, int what, char letter)
    {
        if (text.Length == 0)
            return letter.ToString();
        var index = at % text.Length;
        var line = text.LastIndexOf('\n', index) + 1;
        var end = text.IndexOf('\n', index) is >= 0 and var found ? found + 1 : text.Length;
        return what switch
        {
            0 => text.Remove(index, 1),
            1 => text.Insert(index, letter.ToString()),
            2 => string.Concat(text.AsSpan(0, index), letter.ToString(), text.AsSpan(index + 1)),
            3 => text.Insert(line, text[line..end]),
            _ => text.Remove(line, end - line),
        };
    }
}
