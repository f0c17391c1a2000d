using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>Lays observed counts before disclosure control: cells, how they add up over kinds, places and months, and percentages.</summary>
internal sealed class ObservedCells
{
    private readonly ObservedFigures _figures;
    private readonly ObservedShown _shown;
    private readonly TablesBuilder _tables = new();
    private readonly ObservedNesting _nesting;

    private ObservedCells(ObservedFigures figures, ObservedShown shown) => (_figures, _shown, _nesting) = (figures, shown, new ObservedNesting(figures.Places));

    public static PeopleTables Of(ObservedFigures figures, ObservedShown shown)
    {
        var cells = new ObservedCells(figures, shown);
        foreach (var place in figures.Places.All.Where(place => place.Counted == place.Code))
        {
            cells.Trend(place);
            cells.Flows(place);
            if (place.Kind == AreaKind.District)
                continue;
            cells.Winters(place);
            if (!figures.Covers(place, figures.Coverage.Latest))
                continue;
            cells.Snapshot(place);
            cells.Steps(place);
        }

        cells._nesting.Sums(cells._tables);
        return cells._tables.Build();
    }

    private string Add(ObservedPlace place, CalendarMonth month, ObservedTopic topic, string key, CountRule rule = CountRule.Strict)
    {
        var cell = new ObservedCell(place.Code, month, topic, key);
        _nesting.Has(cell);
        return _tables.Add(ObservedKey.Of(cell), _figures[cell] ?? 0, rule);
    }

    private void Share(ObservedPlace place, CalendarMonth month, ObservedTopic topic, string key, string part, string whole)
        => _tables.Share(ObservedKey.Share(new ObservedCell(place.Code, month, topic, key)), part, whole);

    private void Trend(ObservedPlace place)
    {
        foreach (var month in place.Kind == AreaKind.District && !_shown.Fine ? _figures.Coverage.SameMonths : _figures.Coverage.Months)
        {
            if (!_figures.Covers(place, month))
                continue;
            var cohort = Add(place, month, ObservedTopic.Trend, ObservedKeys.Cohort, CountRule.Default);
            var (neet, notKnown, lapsed) = (Add(place, month, ObservedTopic.Trend, ObservedKeys.Neet), Add(place, month, ObservedTopic.Trend, ObservedKeys.NotKnown), Add(place, month, ObservedTopic.Trend, ObservedKeys.Lapsed));
            var either = Add(place, month, ObservedTopic.Trend, ObservedKeys.NeetOrNotKnown);
            _tables.SumWithRest(cohort, [either]);
            _tables.Sum(either, [neet, notKnown]);
            _tables.SumWithRest(cohort, [lapsed]);
            if (place.Piece)
                continue;
            Share(place, month, ObservedTopic.Trend, ObservedKeys.Neet, neet, cohort);
            Share(place, month, ObservedTopic.Trend, ObservedKeys.NotKnown, notKnown, cohort);
            Share(place, month, ObservedTopic.Trend, ObservedKeys.NeetOrNotKnown, either, cohort);
            Share(place, month, ObservedTopic.Trend, ObservedKeys.Lapsed, lapsed, cohort);
        }
    }

    private void Flows(ObservedPlace place)
    {
        foreach (var month in _figures.Coverage.Months.Where(month => _figures.HasFlows(place, month) && _shown.ShowsFlows(place, month, _figures.Coverage.Latest)))
        {
            string Neet(CalendarMonth when) => ObservedKey.Of(new ObservedCell(place.Code, when, ObservedTopic.Trend, ObservedKeys.Neet));
            var (joined, ceased) = (Add(place, month, ObservedTopic.Joined, ""), Add(place, month, ObservedTopic.Ceased, ""));
            var stayed = _tables.Add("stayed/" + joined, _tables.Value(Neet(month)) - _tables.Value(joined), hidden: true); // NEET in the place at the end of both months
            _tables.Sum(Neet(month), [stayed, joined]);
            _tables.Sum(Neet(month.Plus(-1)), [stayed, ceased]);
            Parts(place, month, ObservedTopic.Joined, joined, ObservedKeys.Flows);
            Parts(place, month, ObservedTopic.Ceased, ceased, ObservedKeys.Flows);
        }
    }

    /// <summary>The average of the three months, as the DfE publishes it.</summary>
    private void Winters(ObservedPlace place)
    {
        foreach (var year in _figures.Coverage.Winters.Where(year => _figures.HasWinter(place, year)))
        {
            string? cohort = null;
            foreach (var key in (string[])[ObservedKeys.Cohort, ObservedKeys.NeetOrNotKnown, ObservedKeys.Neet, ObservedKeys.NotKnown])
            {
                var months = ObservedCoverage.Winter(year).Select(month => ObservedKey.Of(new ObservedCell(place.Code, month, ObservedTopic.Trend, key))).ToArray();
                var sum = months.Sum(_tables.Value);
                var rule = key == ObservedKeys.Cohort ? CountRule.Default : CountRule.Strict;
                var average = _tables.Add(ObservedKey.Winter(place.Code, year, key), sum / months.Length, rule, CellMeaning.Expected);
                var three = _tables.Add("three/" + average, sum, rule, CellMeaning.Expected, hidden: true);
                _tables.Sum(three, [average, Same(average, 1), Same(average, 2)]);
                _tables.Sum(three, months);
                cohort ??= average;
                if (average != cohort)
                    _tables.Share(ObservedKey.WinterShare(place.Code, year, key), average, cohort);
            }

            _tables.Sum(ObservedKey.Winter(place.Code, year, ObservedKeys.NeetOrNotKnown), [ObservedKey.Winter(place.Code, year, ObservedKeys.Neet), ObservedKey.Winter(place.Code, year, ObservedKeys.NotKnown)]);
        }
    }

    /// <summary>The same count under another name, so that no sum has it twice.</summary>
    private string Same(string cell, int number)
    {
        var copy = _tables.Add(FormattableString.Invariant($"same{number}/{cell}"), _tables.Value(cell), CountRule.Strict, CellMeaning.Expected, hidden: true);
        _tables.Sum(cell, [copy]);
        return copy;
    }

    private void Snapshot(ObservedPlace place)
    {
        var latest = _figures.Coverage.Latest;
        string Trend(string key) => ObservedKey.Of(new ObservedCell(place.Code, latest, ObservedTopic.Trend, key));
        var (cohort, neet, notKnown) = (Trend(ObservedKeys.Cohort), Trend(ObservedKeys.Neet), Trend(ObservedKeys.NotKnown));
        Parts(place, latest, ObservedTopic.Duration, neet, [.. ObservedKeys.Durations.Select(band => band.Key), ObservedKeys.NotTold]);
        Parts(place, latest, ObservedTopic.Lapsed, Trend(ObservedKeys.Lapsed), ObservedKeys.Statuses);
        foreach (var topic in (ObservedTopic[])[ObservedTopic.Reason, ObservedTopic.LastProviderKind, ObservedTopic.LastProvider, ObservedTopic.CourseLeft, ObservedTopic.MonthLeft, ObservedTopic.WithdrawReason])
        {
            if (_figures.Tells(latest, topic))
                Parts(place, latest, topic, neet, _figures.Keys(latest, topic));
        }

        foreach (var groups in ObservedKeys.Partitions)
        {
            Parts(place, latest, ObservedTopic.Group, cohort, groups, CountRule.Default);
            Parts(place, latest, ObservedTopic.GroupNeet, neet, groups);
            Parts(place, latest, ObservedTopic.GroupNotKnown, notKnown, groups);
        }

        foreach (var group in ObservedKeys.Overlapping.Intersect(_figures.Keys(latest, ObservedTopic.Group)).Where(group => _shown.Shows(place, ObservedTopic.Group, group)))
        {
            _tables.SumWithRest(cohort, [Add(place, latest, ObservedTopic.Group, group, CountRule.Default)]);
            _tables.SumWithRest(neet, [Add(place, latest, ObservedTopic.GroupNeet, group)]);
            _tables.SumWithRest(notKnown, [Add(place, latest, ObservedTopic.GroupNotKnown, group)]);
        }

        foreach (var group in ObservedKeys.Partitions.SelectMany(groups => groups).Concat(ObservedKeys.Overlapping))
        {
            string Cell(ObservedTopic topic) => ObservedKey.Of(new ObservedCell(place.Code, latest, topic, group));
            if (!_tables.Has(Cell(ObservedTopic.Group)))
                continue;
            _tables.SumWithRest(Cell(ObservedTopic.Group), [Cell(ObservedTopic.GroupNeet), Cell(ObservedTopic.GroupNotKnown)]);
            Share(place, latest, ObservedTopic.GroupNeet, group, Cell(ObservedTopic.GroupNeet), Cell(ObservedTopic.Group));
            Share(place, latest, ObservedTopic.GroupNotKnown, group, Cell(ObservedTopic.GroupNotKnown), Cell(ObservedTopic.Group));
        }

        ObservedOverlaps.Lay(_tables, (topic, key) => ObservedKey.Of(new ObservedCell(place.Code, latest, topic, key)));
    }

    private void Steps(ObservedPlace place)
    {
        var (month, told) = (_figures.StepMonth, _figures.Steps);
        string Cell(ObservedStep step) => ObservedKey.Of(new ObservedCell(place.Code, month, ObservedTopic.Step, step.ToString()));
        foreach (var step in told)
            Add(place, month, ObservedTopic.Step, step.ToString(), CountRule.Default);
        foreach (var (whole, parts) in (ReadOnlySpan<(ObservedStep, ObservedStep[])>)
            [
                (ObservedStep.Leaver, [ObservedStep.Intended]), (ObservedStep.Leaver, [ObservedStep.Applied]), (ObservedStep.Leaver, told.Contains(ObservedStep.NotTakenUp) ? [ObservedStep.Enrolled, ObservedStep.NotTakenUp] : [ObservedStep.Enrolled]),
                (ObservedStep.Applied, [ObservedStep.OfferByMarch, ObservedStep.NoOfferByMarch]), (ObservedStep.Applied, [ObservedStep.Offered]), (ObservedStep.Offered, [ObservedStep.OfferByMarch]),
                (ObservedStep.Offered, [ObservedStep.Accepted]), (ObservedStep.Accepted, [ObservedStep.NotTakenUp]), (ObservedStep.Enrolled, [ObservedStep.StillThereInJanuary]),
            ])
        {
            if (told.Contains(whole) && parts.All(part => told.Contains(part)))
                _tables.SumWithRest(Cell(whole), [.. parts.Select(Cell)]);
        }

        if (told.Contains(ObservedStep.NotTakenUp)) // who accepted and is not enrolled nowhere is enrolled
            _tables.Within(Cell(ObservedStep.Enrolled), TablesBuilder.Rest(Cell(ObservedStep.Accepted), [Cell(ObservedStep.NotTakenUp)]));
        if (_figures.Tells(month, ObservedTopic.Guarantee))
            Parts(place, month, ObservedTopic.Guarantee, Cell(ObservedStep.Leaver), _figures.Keys(month, ObservedTopic.Guarantee), CountRule.Default);
    }

    /// <summary>Cells of kinds that come to a whole, as far as they are shown.</summary>
    private void Parts(ObservedPlace place, CalendarMonth month, ObservedTopic topic, string whole, ImmutableArray<string> keys, CountRule rule = CountRule.Strict)
    {
        var parts = keys.Where(key => _shown.Shows(place, topic, key)).Select(key => Add(place, month, topic, key, rule)).ToArray();
        if (parts.Length > 0)
            _tables.Sum(whole, parts);
    }
}
