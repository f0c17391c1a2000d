using System.Globalization;
using System.Text;

namespace Pathways.Grains.Tests.Simulation.Machine;

/// <summary>What happened in a simulation, line by line; kept only when somebody wants to read it.</summary>
internal sealed class Trace(bool kept)
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Step(string owner, int index, int of)
    {
        if (kept)
            _text.Append(CultureInfo.InvariantCulture, $"  {owner} {index}/{of}\n");
    }

    public void Time(long ticks, string owner)
    {
        if (kept)
            _text.Append(CultureInfo.InvariantCulture, $"{new DateTime(ticks, DateTimeKind.Utc):HH:mm:ss.fffffff} {owner}\n");
    }

    public void Note(string what)
    {
        if (kept)
            _text.Append("* ").Append(what).Append('\n');
    }
}
