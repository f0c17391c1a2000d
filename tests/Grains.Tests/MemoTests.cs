using Pathways.Grains.Computing;
using Pathways.Grains.Reference;

namespace Pathways.Grains.Tests;

/// <summary>Reference data are made once, kept within a limit, and made afresh after a failure.</summary>
public sealed class MemoTests
{
    private readonly Memo _memo = new(new ComputePool(2, TaskScheduler.Default), limitBytes: 100);
    private int _made;

    [Fact]
    public async Task Two_who_ask_at_once_wait_for_one_making()
    {
        var gate = new TaskCompletionSource();
        async Task<string> Make()
        {
            Interlocked.Increment(ref _made);
            await gate.Task;
            return "value";
        }

        var asked = Enumerable.Range(0, 8).Select(_ => _memo.GetAsync("a", Make, _ => 1)).ToArray();
        gate.SetResult();
        (await Task.WhenAll(asked)).ShouldAllBe(value => value == "value");
        _made.ShouldBe(1);
    }

    [Fact]
    public async Task Beyond_the_limit_what_was_not_used_for_longest_goes()
    {
        await GetAsync("a", 40);
        await GetAsync("b", 40);
        await GetAsync("a", 40); // used again: b is the older now
        await GetAsync("c", 40);
        _memo.Bytes.ShouldBe(80);
        _made.ShouldBe(3);
        await GetAsync("a", 40);
        await GetAsync("c", 40);
        _made.ShouldBe(3);
        await GetAsync("b", 40);
        _made.ShouldBe(4);
    }

    [Fact]
    public async Task A_value_heavier_than_the_limit_is_kept_alone()
    {
        await GetAsync("a", 40);
        await GetAsync("heavy", 500);
        _memo.Bytes.ShouldBe(500);
        await GetAsync("heavy", 500);
        _made.ShouldBe(2);
        await GetAsync("a", 40);
        _memo.Bytes.ShouldBe(40);
    }

    [Fact]
    public async Task A_making_that_failed_is_tried_afresh_by_the_next()
    {
        var failing = _memo.GetAsync<string>("a", () => Task.FromException<string>(new IOException("gone")), _ => 1);
        (await Should.ThrowAsync<IOException>(() => failing)).Message.ShouldBe("gone");
        (await GetAsync("a", 1)).ShouldBe("a");
        _memo.Bytes.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_still_being_made_never_goes()
    {
        var gate = new TaskCompletionSource<string>();
        var slow = _memo.GetAsync("slow", () => gate.Task, _ => 10);
        await GetAsync("a", 90);
        await GetAsync("b", 90);
        gate.SetResult("slow");
        (await slow).ShouldBe("slow");
        (await _memo.GetAsync("slow", () => Task.FromResult("again"), _ => 10)).ShouldBe("slow");
    }

    private Task<string> GetAsync(string key, long bytes) => _memo.GetAsync(
        key, () =>
        {
            Interlocked.Increment(ref _made);
            return Task.FromResult(key);
        }, _ => bytes);
}
